using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Shiji.Imports;

/// <summary>A time of day as people write it, with or without its day before it: 9:00, 09:00:30, 9时30分, 2022-05-04 9:00, 2022年5月4日 9时, 202205040900.</summary>
internal static partial class WrittenTime
{
    /// <param name="day">What a time without a day belongs to.</param>
    /// <param name="forms">Forms of one platform, beside those everybody reads.</param>
    public static DateTime? Read(string text, DateOnly? day, IReadOnlyList<string> forms)
    {
        var plain = text.Normalize(NormalizationForm.FormKC).Trim();
        if (DateTime.TryParseExact(plain, [.. forms], CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out var told)) return told;
        if (Parts().Match(plain) is not { Success: true } match) return null;
        var own = match.Groups["day"].Value.Trim();
        var on = own.Length == 0 ? day : WrittenDay.Read(own);
        int Part(string name) => match.Groups[name] is { Success: true, Value: var digits } ? int.Parse(digits, CultureInfo.InvariantCulture) : 0;
        return on is { } known && Part("h") < 24 && Part("m") < 60 && Part("s") < 60 ? known.ToDateTime(new(Part("h"), Part("m"), Part("s"))) : null;
    }

    [GeneratedRegex(@"^(?<day>\d{8}(?=\d{4})|\d{8}\s+|\d{4}\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}\s*日?[ T]*)?(?:(?<h>\d\d)(?<m>\d\d)(?<s>\d\d)?|(?<h>\d{1,2})[:时点](?:(?<m>\d{1,2})(?:[:分](?:(?<s>\d{1,2})(?:\.\d+)?秒?)?)?)?)$", RegexOptions.CultureInvariant)]
    private static partial Regex Parts();
}
