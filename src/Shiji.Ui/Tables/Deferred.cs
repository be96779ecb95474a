using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Shiji.Ui;

/// <summary>后绘 — renders after its elder siblings have been created; so a table knows its columns in one pass.</summary>
public sealed class Deferred : ComponentBase
{
    [Parameter, EditorRequired] public RenderFragment ChildContent { get; set; } = null!;

    protected override void BuildRenderTree(RenderTreeBuilder builder) => builder.AddContent(0, ChildContent);
}
