using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Shiji.Imports;

/// <summary>A quantity as people write it: 1,200, 20人, 1.2万; minutes also as 1:30, 90分钟, 1.5小时 and 1小时30分.</summary>
internal static partial class Amount
{
    public const string Minutes = "分钟";

    /// <summary>In whole units; null where it cannot be read or is not whole.</summary>
    public static long? Read(string text, string unit)
    {
        var plain = string.Concat(text.Normalize(NormalizationForm.FormKC).Where(c => c != ',' && !char.IsWhiteSpace(c)));
        if (unit == Minutes && Spans().Match(plain) is { Success: true } span) return Whole(Number(span, "hours") * 60 + Number(span, "minutes"));
        if (unit.Length > 0 && plain.EndsWith(unit, StringComparison.Ordinal)) plain = plain[..^unit.Length];
        var tens = plain.EndsWith('万') ? 10_000 : 1;
        return decimal.TryParse(tens == 1 ? plain : plain[..^1], NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) < 1_000_000_000_000
            ? Whole(number * tens)
            : null;
    }

    private static decimal Number(Match match, string group) => match.Groups[group] is { Success: true, Value: var digits } ? decimal.Parse(digits, CultureInfo.InvariantCulture) : 0;

    private static long? Whole(decimal number) => decimal.IsInteger(number) ? (long)number : null;

    [GeneratedRegex(@"^(?:(?<hours>\d{1,6}):(?<minutes>[0-5]\d)(?::00)?|(?<hours>\d{1,6}(?:\.\d{1,6})?)(?:个?小时|时|h)(?:(?<minutes>\d{1,6})分钟?)?|(?<minutes>\d{1,9})(?:分钟?|min))$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Spans();
}
