using Microsoft.AspNetCore.Components;
using Shiji.Kernel.Registers;

namespace Shiji.Workbench;

/// <summary>记录表 — rows of one register under its own column names.</summary>
public sealed partial class RowTable
{
    [Parameter, EditorRequired] public Register Register { get; set; } = null!;

    [Parameter, EditorRequired] public IReadOnlyList<RowLine> Lines { get; set; } = [];

    [Parameter, EditorRequired] public Where Where { get; set; } = null!;

    [Parameter, EditorRequired] public string Caption { get; set; } = "";

    [Parameter] public RenderFragment? Empty { get; set; }

    /// <summary>What the title does not say already; details are one step away.</summary>
    private IEnumerable<RegisterColumn> Columns => Register.Columns.Where(c => c.Slot is not (ColumnSlot.Detail or ColumnSlot.Sealed) && !Lines.All(l => l.Says(c.Slot)));
}
