using Microsoft.AspNetCore.Components;

namespace Shiji.Ui;

/// <summary>活页 — the part of a page that filters, sorting and paging replace; without script the whole page is fetched.</summary>
public sealed partial class Frame
{
    [Parameter, EditorRequired] public string Name { get; set; } = "";

    [Parameter, EditorRequired] public RenderFragment ChildContent { get; set; } = null!;
}
