using Microsoft.AspNetCore.Components;

namespace Shiji.Ui;

/// <summary>填报项 — label above, help before the input, the error in words at the input.</summary>
public sealed partial class Field
{
    /// <summary>The id of the input inside; help and error get <c>id-help</c> and <c>id-error</c> for aria-describedby.</summary>
    [Parameter, EditorRequired] public string Id { get; set; } = "";

    [Parameter, EditorRequired] public string Label { get; set; } = "";

    [Parameter] public string? Help { get; set; }

    [Parameter] public string? Error { get; set; }

    [Parameter] public bool Optional { get; set; }

    [Parameter, EditorRequired] public RenderFragment ChildContent { get; set; } = null!;
}
