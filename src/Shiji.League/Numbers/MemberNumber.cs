using Shiji.Kernel.Results;

namespace Shiji.League;

/// <summary>发展团员编号 — of whom a number can be: year, province, serial; what the day of joining allows (domain.md §1.6, re-implemented from the description there).</summary>
public static class MemberNumber
{
    /// <summary>位数.</summary>
    public const int Length = 12;

    private const int OldLength = 16;

    /// <summary>Why it cannot be the number of somebody who joined on that day; null where it can. Whether it is taken is asked elsewhere.</summary>
    public static Refusal? Check(string? number, DateOnly joined)
    {
        var text = number?.Trim() ?? "";
        var year = joined.Year;
        if (text.Length == 0) return year <= 2016 ? null : Wrong($"{year} 年入团的应有发展团员编号，请填写。");
        if (!text.All(char.IsAsciiDigit)) return Wrong("发展团员编号只能是数字，请核对。");
        if (text.Length == OldLength) return OfShandong(text, year) ? null : Wrong($"16 位的编号只有 2015 至 2017 年在山东入团的才有，开头与入团年份 {year} 对不上，请核对。");
        return year switch
        {
            <= 2016 => Opens(text, year) && text.Length > 4 ? null : Wrong($"编号的前四位应是入团年份 {year}，请核对编号和入团日期。"),
            <= 2018 when text.Length != Length => Wrong($"发展团员编号应是 {Length} 位数字，现在是 {text.Length} 位，请核对。"),
            <= 2018 => Opens(text, 2017) || Opens(text, 2018) ? null : Wrong($"{year} 年入团的，编号前四位应是 2017 或 2018，请核对编号和入团日期。"),
            _ when text.Length != Length => Wrong($"发展团员编号应是 {Length} 位数字，现在是 {text.Length} 位，请核对。"),
            _ => Opens(text, year) ? null : Wrong($"编号的前四位应是入团年份 {year}，请核对编号和入团日期。"),
        };
    }

    private static bool Opens(string text, int year) => text.StartsWith($"{year}", StringComparison.Ordinal);

    private static bool OfShandong(string text, int year) =>
        (text.StartsWith("201516", StringComparison.Ordinal) && year is (2015 or 2016))
        || (text.StartsWith("201617", StringComparison.Ordinal) && year is (2016 or 2017));

    private static Refusal Wrong(string sentence) => new(sentence, "number");
}
