using Microsoft.AspNetCore.Components;

namespace Shiji.Workbench;

/// <summary>分布格 — one unit of a figure's spread in the table, or why there is none.</summary>
public sealed partial class SpreadCell
{
    [Parameter, EditorRequired] public BoardFigure Of { get; set; } = null!;

    [Parameter] public SpreadUnit? Unit { get; set; }
}
