using Microsoft.AspNetCore.Components;

namespace Shiji.Workbench;

/// <summary>算式各数 — the measures a figure is worked out from, each the way to its own page.</summary>
public sealed partial class FigureParts
{
    [Parameter, EditorRequired] public IReadOnlyList<Reading> Parts { get; set; } = [];
}
