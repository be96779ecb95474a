using Microsoft.AspNetCore.Components;
using Shiji.Ui;

namespace Shiji.Workbench;

/// <summary>对比数 — the figure of another period and how far this one is from it; a dash where there is none.</summary>
public sealed partial class BoardBeside
{
    [Parameter] public Comparison? Change { get; set; }

    [Parameter, EditorRequired] public Printed Printed { get; set; } = null!;

    [Parameter, EditorRequired] public string Href { get; set; } = "";
}
