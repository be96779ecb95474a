using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Shiji.Imports;

/// <summary>Times and lengths.</summary>
public sealed partial class Cells
{
    private const int HoursOfDay = 24;

    /// <summary>A moment in the district's own time.</summary>
    /// <param name="day">Of a time that stands alone; without it a line must write the day.</param>
    public DateTime? Moment(Line line, string key, string name, DateOnly? day = null)
    {
        if (Text(line, key, name, day: true) is not { } text) return null;
        if (WrittenTime.Read(text, day, mapping.Times) is { } moment) return moment;
        line.Refuse(new($"“{name}”写的是“{text}”，请改成 2022-05-04 09:00 这样，日期和钟点都要有。", key));
        return null;
    }

    /// <summary>A length in whole minutes: 2.5小时, 150分钟, 2:30. A number alone is in the unit that the title of its column names, in hours where it names none.</summary>
    public int? Minutes(Line line, string key, string name)
    {
        if (Text(line, key, name) is not { } text) return null;
        var plain = string.Concat(text.Normalize(NormalizationForm.FormKC).Where(c => !char.IsWhiteSpace(c)));
        var bare = decimal.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number);
        if (bare && !mapping.TitleOf(key).Contains('分', StringComparison.Ordinal)) return Hours(line, key, name, number);
        if (HoursWritten().Match(plain) is { Success: true } hours) return Hours(line, key, name, decimal.Parse(hours.Groups[1].Value, CultureInfo.InvariantCulture));
        if (Amount.Read(bare ? plain + Amount.Minutes : plain, Amount.Minutes) is >= 0 and < int.MaxValue and var minutes) return (int)minutes;
        line.Refuse(new($"“{name}”写的是“{text}”，请改成 2.5小时、150分钟或 2:30 这样，合成整分钟。", key));
        return null;
    }

    /// <summary>Minutes are whole: what does not come to whole minutes is never rounded for somebody.</summary>
    private static int? Hours(Line line, string key, string name, decimal hours)
    {
        if (hours > HoursOfDay) line.Refuse(new($"“{name}”写的是 {hours:0.##}，一场不会超过 {HoursOfDay} 小时；如果是分钟，请写成 {hours:0.##}分钟。", key));
        else if (!decimal.IsInteger(hours * 60)) line.Refuse(new($"“{name}”写的 {hours:0.####} 小时不是整分钟，请照原始记录改成分钟数，如 {decimal.Floor(hours * 60)}分钟。", key));
        else return (int)(hours * 60);
        return null;
    }

    [GeneratedRegex(@"^(\d{1,6}(?:\.\d{1,6})?)(?:个?小时|时|h)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex HoursWritten();
}
