using System.Globalization;

namespace Shiji.Kernel.People;

/// <summary>公民身份号码 — GB 11643-1999: 6 region, 8 birth date, 3 sequence, 1 check (ISO 7064 MOD 11-2; domain.md §10.1).</summary>
public static class ResidentIdentity
{
    private static readonly int[] Weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
    private const string CheckCharacters = "10X98765432";

    /// <summary>The check character of the first 17 digits.</summary>
    public static char CheckOf(ReadOnlySpan<char> seventeen)
    {
        var sum = 0;
        for (var i = 0; i < Weights.Length; i++) sum += (seventeen[i] - '0') * Weights[i];
        return CheckCharacters[sum % CheckCharacters.Length];
    }

    /// <summary>True when the number has 18 characters, a real date of birth and the right check character (x or X).</summary>
    public static bool IsValid(string? number) =>
        number is { Length: 18 }
        && !number.AsSpan(0, 17).ContainsAnyExceptInRange('0', '9')
        && DateOnly.TryParseExact(number.AsSpan(6, 8), "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
        && CheckOf(number) == char.ToUpperInvariant(number[17]);

    /// <summary>4403**********123X: the division and the tail, nothing between.</summary>
    public static string Mask(string number) =>
        number.Length < 8 ? new string('*', number.Length) : number[..4] + new string('*', number.Length - 8) + number[^4..];
}
