using System.Text.RegularExpressions;

namespace Shiji.Reports.Drafts;

/// <summary>非计量数 — numbers that are names, norms, ranges or times, and are left alone (domain.md §8.3, 3).</summary>
internal sealed partial class NotMeasures
{
    private readonly bool[] _named;

    public NotMeasures(string text)
    {
        Text = text;
        _named = new bool[text.Length];
        foreach (Match name in Named().Matches(text)) Array.Fill(_named, true, name.Index, name.Length);
    }

    private string Text { get; }

    /// <summary>Whether what stands here counts nothing.</summary>
    public bool Holds(int from, int until)
    {
        if (_named[from]) return true;
        var before = Text[Math.Max(0, from - 8)..from];
        var after = Text[until..Math.Min(Text.Length, until + 8)];
        return RangeEnd().IsMatch(before) || RangeStart().IsMatch(after)
            || (Norm().IsMatch(before) && !Mean().IsMatch(before))
            || (Text[from..until].EndsWith("小时", StringComparison.Ordinal) && RoundTheClock().IsMatch(after))
            || (Text[from..until].EndsWith("分钟", StringComparison.Ordinal) && Circle().IsMatch(after));
    }

    /// <summary>“三个百分百”, 《…第四卷》: what stands in marks is a name, unless it is a whole sentence.</summary>
    [GeneratedRegex("“[^“”\n]{1,24}”|‘[^‘’\n]{1,24}’|\"[^\"\n]{1,24}\"|「[^」\n]{1,24}」|《[^《》\n]{1,60}》|〔[0-9]{4}〕[0-9]+号")]
    private static partial Regex Named();

    [GeneratedRegex("[0-9一二三四五六七八九十百千万][%名人岁个场次]?[-~～—至到]$")]
    private static partial Regex RangeEnd();

    [GeneratedRegex("^[-~～—至到][0-9一二三四五六七八九十]")]
    private static partial Regex RangeStart();

    [GeneratedRegex("每[^，。；、]{0,5}$")]
    private static partial Regex Norm();

    [GeneratedRegex("平均|人均|均")]
    private static partial Regex Mean();

    [GeneratedRegex("^(?:热线|值|服务热线|服务专线|专线|在线|不间断|全天|待命|响应|开放|轮|党群|心理|以?内)")]
    private static partial Regex RoundTheClock();

    [GeneratedRegex("^(?:圈|[幸便生活福服务民青年志愿]{1,6}圈|以?内)")]
    private static partial Regex Circle();
}
