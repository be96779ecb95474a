using System.Text.Json;

namespace Shiji.Api;

/// <summary>接口用词 — enumerations as other programs read them: disbanded, backFilled.</summary>
public static class Words
{
    public static string Of<T>(T value) where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    /// <summary>Null where there is no such word.</summary>
    public static T? Read<T>(string? text) where T : struct, Enum =>
        text?.Length > 0 && char.IsLetter(text[0]) && Enum.TryParse<T>(text, ignoreCase: true, out var value) && Enum.IsDefined(value) ? value : null;

    public static string All<T>() where T : struct, Enum => string.Join("、", Enum.GetValues<T>().Select(Of));
}
