using Shiji.Kernel.Parameters;
using Shiji.Kernel.Time;
using Shiji.Reports.Summaries;
using Shiji.Reports.Targets;

namespace Shiji.Workbench;

/// <summary>规则读法 — every policy number in force at the end of a period, and those that came after it.</summary>
public sealed class ListRules(RuleReader rules, DistrictClock clock)
{
    /// <summary>What the program itself goes by: signing in, jobs, files, health.</summary>
    private static readonly string[] Running = ["access", "api", "job", "import", "health"];

    /// <summary>What is gone by when something about a person is decided.</summary>
    private static readonly string[] Handling = ["person", "retention"];

    public async Task<(IReadOnlyList<RuleRow> InForce, IReadOnlyList<RuleRow> Later)> DoAsync(Where where, CancellationToken cancel)
    {
        var (history, day) = (await rules.HistoryAsync(cancel), where.Period.LastDay);
        var counted = where.Catalogue.Measures.SelectMany(m => m.Rules).ToHashSet();
        var worded = SummaryRules.ReadFrom(history.On(clock.Today)).Select(r => r.Code).ToHashSet();
        RuleRow Row(RuleParameter rule) => new(rule, history.EndOf(rule), counted.Contains(rule.Code) ? "计数" : worded.Contains(rule.Code) ? "成稿" : Running.Contains(rule.Code.Split('.')[0]) ? "运行" : Handling.Contains(rule.Code.Split('.')[0]) ? "办理" : rule.Code.StartsWith(TargetRule.Prefix, StringComparison.Ordinal) ? "看板" : "备查");

        var book = history.On(day);
        return ([.. history.Versions.OrderBy(v => v.Id).Where(v => book.Versions(v.Code).Contains(v)).Select(Row)],
            [.. history.Versions.Where(v => v.From > day && v.From <= clock.Today).OrderBy(v => v.From).ThenBy(v => v.Id).Select(Row)]);
    }
}
