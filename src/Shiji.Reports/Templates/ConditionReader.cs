using System.Text.RegularExpressions;
using Shiji.Kernel.Results;

namespace Shiji.Reports.Templates;

/// <summary>条件读法 — the head of a clause that is written only where something holds: 上升 志愿服务时长：</summary>
internal static partial class ConditionReader
{
    private static readonly Dictionary<string, ConditionTest> Tests = new()
    {
        ["上升"] = ConditionTest.Rose,
        ["下降"] = ConditionTest.Fell,
        ["持平"] = ConditionTest.Level,
        ["达标"] = ConditionTest.Met,
        ["未达标"] = ConditionTest.Missed,
    };

    public static bool Opens(string clause) => Opening().IsMatch(clause);

    public static Outcome<(Condition When, string Words)> Read(string clause)
    {
        var head = Head().Match(clause);
        if (!head.Success) return new Refusal($"条件句“{clause}”应写成 [[{Opening().Match(clause).Value.Trim()} 指标：……]]，指标后面用冒号。");
        var against = head.Groups["against"].Value == "环比" ? Aspect.FromLast : Aspect.FromYearAgo;
        return (new(Tests[head.Groups["test"].Value], against, head.Groups["key"].Value.Trim()), clause[head.Length..]);
    }

    /// <summary>A test and a blank: 上升的部分 is words, 上升 志愿服务时长 a condition.</summary>
    [GeneratedRegex(@"^((同比|环比)?(上升|下降|持平)|达标|未达标)\s")]
    private static partial Regex Opening();

    [GeneratedRegex(@"^((?<against>同比|环比)?(?<test>上升|下降|持平)|(?<test>达标|未达标))\s+(?<key>[^：:\s{}|]+)\s*[：:]")]
    private static partial Regex Head();
}
