using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Shiji.Imports;

/// <summary>A day as people write it: 2022-05-04, 2022/5/4, 2022.5.4, 2022年5月4日, 20220504; an hour behind it is let go.</summary>
internal static partial class WrittenDay
{
    public static DateOnly? Read(string text)
    {
        if (Parts().Match(text.Normalize(NormalizationForm.FormKC)) is not { Success: true } match) return null;
        int Part(string name) => int.Parse(match.Groups[name].Value, CultureInfo.InvariantCulture);
        var (year, month, day) = (Part("y"), Part("m"), Part("d"));
        return year is >= 1900 and < 2200 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;
    }

    [GeneratedRegex(@"^(?:(?<y>\d{4})(?<m>\d\d)(?<d>\d\d)|(?<y>\d{4})\s*[-/.年]\s*(?<m>\d{1,2})\s*[-/.月]\s*(?<d>\d{1,2})\s*日?(?:[ T]\s*\d{1,2}:\d\d.*)?)$", RegexOptions.CultureInvariant)]
    private static partial Regex Parts();
}
