using Microsoft.AspNetCore.Components;

namespace Shiji.Ui;

/// <summary>图后表 — the numbers behind a chart, folded.</summary>
public sealed partial class ChartTable
{
    [Parameter, EditorRequired] public string Caption { get; set; } = "";

    [Parameter, EditorRequired] public IReadOnlyList<string> Heads { get; set; } = [];

    /// <summary>The first cell of a row is its name.</summary>
    [Parameter, EditorRequired] public IReadOnlyList<IReadOnlyList<string>> Rows { get; set; } = [];
}
