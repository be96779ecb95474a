using Microsoft.AspNetCore.Components;
using Shiji.Kernel.Parameters;

namespace Shiji.Workbench;

/// <summary>所依规则 — the rule versions that the records behind a figure are judged by, with the way to all rules.</summary>
public sealed partial class FigureRules
{
    [Parameter, EditorRequired] public IReadOnlyList<RuleParameter> Rules { get; set; } = [];

    [Parameter, EditorRequired] public Where Where { get; set; } = null!;

    private IReadOnlyList<RuleLine> Lines => RuleLine.Of(Rules);
}
