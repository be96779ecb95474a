using Microsoft.AspNetCore.Components;

namespace Shiji.Ui;

/// <summary>口径 — what is counted and how, one step away from the figure.</summary>
public sealed partial class BasisNote
{
    [Parameter] public string Title { get; set; } = "口径";

    [Parameter] public bool Open { get; set; }

    [Parameter, EditorRequired] public RenderFragment ChildContent { get; set; } = null!;
}
