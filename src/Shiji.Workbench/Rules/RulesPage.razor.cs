using Microsoft.AspNetCore.Components;
using Shiji.Kernel.Parameters;
using Shiji.Kernel.Time;
using Shiji.Reports.Summaries;

namespace Shiji.Workbench;

/// <summary>规则页 — every policy number in force at the end of the period, and those that came after it.</summary>
public sealed partial class RulesPage
{
    [Inject] private RuleReader Rules { get; set; } = null!;

    [Inject] private DistrictClock Clock { get; set; } = null!;

    private IReadOnlyList<RuleRow> InForce { get; set; } = [];

    private IReadOnlyList<RuleRow> Later { get; set; } = [];

    protected override async Task OnInitializedAsync()
    {
        var (history, day) = (await Rules.HistoryAsync(Cancel), Where.Period.LastDay);
        var counted = Where.Catalogue.Measures.SelectMany(m => m.Rules).ToHashSet();
        var worded = SummaryRules.ReadFrom(history.On(Clock.Today)).Select(r => r.Code).ToHashSet();
        RuleRow Row(RuleParameter rule) => new(rule, history.EndOf(rule), counted.Contains(rule.Code) ? "计数" : worded.Contains(rule.Code) ? "成稿" : rule.Code.StartsWith("person.", StringComparison.Ordinal) || rule.Code.StartsWith("retention.", StringComparison.Ordinal) ? "办理" : "备查");

        var book = history.On(day);
        InForce = [.. history.Versions.OrderBy(v => v.Id).Where(v => book.Versions(v.Code).Contains(v)).Select(Row)];
        Later = [.. history.Versions.Where(v => v.From > day && v.From <= Clock.Today).OrderBy(v => v.From).ThenBy(v => v.Id).Select(Row)];
    }
}
