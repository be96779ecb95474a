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

    /// <summary>What the program itself goes by: signing in, jobs, files, health.</summary>
    private static readonly string[] Running = ["access", "job", "import", "health"];

    /// <summary>What is gone by when something about a person is decided.</summary>
    private static readonly string[] Handling = ["person", "retention"];

    private IReadOnlyList<RuleRow> InForce { get; set; } = [];

    private IReadOnlyList<RuleRow> Later { get; set; } = [];

    protected override async Task OnInitializedAsync()
    {
        var (history, day) = (await Rules.HistoryAsync(Cancel), Where.Period.LastDay);
        var counted = Where.Catalogue.Measures.SelectMany(m => m.Rules).ToHashSet();
        var worded = SummaryRules.ReadFrom(history.On(Clock.Today)).Select(r => r.Code).ToHashSet();
        RuleRow Row(RuleParameter rule) => new(rule, history.EndOf(rule), counted.Contains(rule.Code) ? "计数" : worded.Contains(rule.Code) ? "成稿" : Running.Contains(rule.Code.Split('.')[0]) ? "运行" : Handling.Contains(rule.Code.Split('.')[0]) ? "办理" : "备查");

        var book = history.On(day);
        InForce = [.. history.Versions.OrderBy(v => v.Id).Where(v => book.Versions(v.Code).Contains(v)).Select(Row)];
        Later = [.. history.Versions.Where(v => v.From > day && v.From <= Clock.Today).OrderBy(v => v.From).ThenBy(v => v.Id).Select(Row)];
    }
}
