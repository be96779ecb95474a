using System.Globalization;
using System.Text.RegularExpressions;
using Shiji.Kernel.Periods;

namespace Shiji.Reports.Drafts;

/// <summary>期间用语 — the period a figure speaks of: 上半年, 一季度, 5月份, 去年同期; without such words, the period the draft is checked for.</summary>
internal static partial class PeriodWords
{
    /// <summary>The nearest before the figure in its sentence; <c>Note</c> where the words say another span than the one taken.</summary>
    public static (Period Period, string? Note) Of(string sentenceSoFar, Period asked)
    {
        if (Words().Matches(sentenceSoFar).LastOrDefault() is not { } m) return (asked, null);
        var year = m.Groups["y"].Value is { Length: > 0 } y ? int.Parse(y, CultureInfo.InvariantCulture) : asked.From.Year;
        if (m.Groups["last"].Success) year = asked.From.Year - 1;
        var span = m.Groups["span"].Value;
        if (span is "" or "全年")
        {
            var whole = Period.Of(year * 100 + 40);
            if (m.Groups["last"].Success && span.Length == 0) return (new(asked.From.AddYears(-1), asked.Until.AddYears(-1)), null);
            if (asked.From < whole.From || asked.Until > whole.Until) return (whole, null);
            return (asked, span.Length > 0 && asked != whole ? $"文中写“{m.Value}”，按{asked.Name}核。" : null);
        }

        if (m.Groups["month"].Success && m.Index >= 2 && sentenceSoFar[(m.Index - 2)..m.Index] == "截至") // since the year began
        {
            var so = new Period(new(year, 1, 1), new DateOnly(year, Number(m.Groups["month"]), 1).AddMonths(1));
            return (so.Until == asked.Until ? asked : so, null);
        }

        if (m.Groups["to"].Success) return (new(new(year, Number(m.Groups["from"]), 1), new DateOnly(year, Number(m.Groups["to"]), 1).AddMonths(1)), null);
        return (Period.Of(span[0] switch
        {
            '上' => year * 100 + 31,
            '下' => year * 100 + 32,
            _ when m.Groups["q"].Success => year * 100 + 20 + "一二三四".IndexOf(m.Groups["q"].Value, StringComparison.Ordinal) + 1,
            _ => year * 100 + Number(m.Groups["month"]),
        }), null);
    }

    private static int Number(Group group) => int.Parse(group.Value, CultureInfo.InvariantCulture);

    [GeneratedRegex("(?:(?<y>20[0-9]{2})年|(?<last>去年|上年)(?:同期)?|今年|本年)?(?<span>上半年|下半年|全年|第?(?<q>[一二三四])季度|(?<from>[1-9]|1[0-2])月?[-至~—](?<to>[1-9]|1[0-2])月|(?<month>(?<![0-9])(?:[1-9]|1[0-2]))月(?:份|(?![0-9]{1,2}日)))|(?<y>20[0-9]{2})年(?![0-9])|(?<last>去年|上年)(?:同期)?")]
    private static partial Regex Words();
}
