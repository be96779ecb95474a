using Microsoft.AspNetCore.Components;

namespace Shiji.Ui;

/// <summary>办理栏 — the buttons at the end of a form; on a phone they stay in reach of the thumb.</summary>
public sealed partial class FormActions
{
    [Parameter, EditorRequired] public RenderFragment ChildContent { get; set; } = null!;
}
