using Microsoft.AspNetCore.Components;

namespace Shiji.Workbench;

/// <summary>讲述表 — the records behind a figure, whatever type a module made them.</summary>
public sealed partial class ToldTable
{
    [Parameter, EditorRequired] public IReadOnlyList<ToldLine> Lines { get; set; } = [];

    [Parameter, EditorRequired] public IReadOnlyList<string> Columns { get; set; } = [];

    [Parameter, EditorRequired] public Where Where { get; set; } = null!;

    [Parameter, EditorRequired] public string Caption { get; set; } = "";

    /// <summary>Null where every record counts one.</summary>
    [Parameter] public string? Unit { get; set; }

    private string? HrefOf(ToldLine line) => line.Record.Href is { } page ? Where.To(page) : null;
}
