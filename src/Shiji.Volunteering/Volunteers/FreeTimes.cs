using System.Globalization;
using Shiji.Ui;

namespace Shiji.Volunteering;

/// <summary>可服务时间 — the parts of the days of a week, each a bit: Monday morning is the first.</summary>
public static class FreeTimes
{
    private static readonly string[] Days = ["周一", "周二", "周三", "周四", "周五", "周六", "周日"];
    private static readonly string[] Parts = ["上午", "下午", "晚上"];

    public static IReadOnlyList<Choice> Choices { get; } = [.. Enumerable.Range(0, Days.Length * Parts.Length).Select(b => new Choice($"{b}", Days[b / Parts.Length] + Parts[b % Parts.Length]))];

    public static int Bits(IEnumerable<string?> chosen)
    {
        var asked = chosen.ToHashSet();
        return Choices.Where(c => asked.Contains(c.Value)).Aggregate(0, (bits, c) => bits | (1 << int.Parse(c.Value, CultureInfo.InvariantCulture)));
    }

    /// <summary>The bits of a day of the week, all parts of it.</summary>
    public static int Of(DateOnly day) => ((1 << Parts.Length) - 1) << (((int)day.DayOfWeek + 6) % 7 * Parts.Length);

    public static IReadOnlyCollection<string> Chosen(int bits) => [.. Choices.Select(c => c.Value).Where(v => (bits & (1 << int.Parse(v, CultureInfo.InvariantCulture))) != 0)];

    /// <summary>周六上午、下午，周日晚上</summary>
    public static string Words(int bits) => string.Join('，', Days.Select((day, d) => (Day: day, Parts: Parts.Where((_, p) => (bits & (1 << ((d * Parts.Length) + p))) != 0).ToList()))
        .Where(d => d.Parts.Count > 0).Select(d => d.Day + string.Join('、', d.Parts)));
}
