using Microsoft.AspNetCore.Components;

namespace Shiji.Workbench;

/// <summary>看板表 — a chapter's dashboard as one table.</summary>
public sealed partial class BoardTable
{
    [Parameter, EditorRequired] public IReadOnlyList<BoardFigure> Rows { get; set; } = [];

    [Parameter, EditorRequired] public Where Where { get; set; } = null!;

    [Parameter, EditorRequired] public string Caption { get; set; } = "";
}
