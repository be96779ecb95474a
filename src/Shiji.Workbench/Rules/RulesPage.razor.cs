using Microsoft.AspNetCore.Components;

namespace Shiji.Workbench;

/// <summary>规则页 — every policy number in force at the end of the period, and those that came after it.</summary>
public sealed partial class RulesPage
{
    [Inject] private ListRules List { get; set; } = null!;

    private IReadOnlyList<RuleRow> InForce { get; set; } = [];

    private IReadOnlyList<RuleRow> Later { get; set; } = [];

    protected override async Task OnInitializedAsync() => (InForce, Later) = await List.DoAsync(Where, Cancel);
}
