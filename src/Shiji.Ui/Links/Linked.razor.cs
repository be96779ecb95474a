using Microsoft.AspNetCore.Components;

namespace Shiji.Ui;

/// <summary>数的去处 — a number and the way to where it comes from; plain where there is none.</summary>
public sealed partial class Linked
{
    [Parameter, EditorRequired] public string? Href { get; set; }

    [Parameter] public string? Class { get; set; }

    /// <summary>Said in place of the content where that alone would not be understood.</summary>
    [Parameter] public string? Label { get; set; }

    [Parameter, EditorRequired] public RenderFragment ChildContent { get; set; } = null!;
}
