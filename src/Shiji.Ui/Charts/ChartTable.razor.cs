using Microsoft.AspNetCore.Components;

namespace Shiji.Ui;

/// <summary>图后表 — the numbers behind a chart, folded; each the way to where it comes from.</summary>
public sealed partial class ChartTable
{
    [Parameter, EditorRequired] public string Caption { get; set; } = "";

    [Parameter, EditorRequired] public IReadOnlyList<string> Heads { get; set; } = [];

    [Parameter, EditorRequired] public IReadOnlyList<ChartRow> Rows { get; set; } = [];
}
