using Microsoft.AspNetCore.Components;

namespace Shiji.Workbench;

/// <summary>规则表 — versions of rule parameters: what, how much, for whom, how long, who says so and how sure that is.</summary>
public sealed partial class RuleTable
{
    [Parameter, EditorRequired] public string Caption { get; set; } = "";

    [Parameter, EditorRequired] public IReadOnlyList<RuleRow> Rows { get; set; } = [];
}
