using Microsoft.AspNetCore.Components;

namespace Shiji.Ui;

/// <summary>空白页 — says what will stand here and the first step towards it.</summary>
public sealed partial class EmptyState
{
    [Parameter, EditorRequired] public string Title { get; set; } = "";

    [Parameter] public RenderFragment? ChildContent { get; set; }

    [Parameter] public string? StepText { get; set; }

    [Parameter] public string? StepHref { get; set; }
}
