using Microsoft.AspNetCore.Components;

namespace Shiji.Ui;

/// <summary>已用筛选 — one filter a list stands under; following it takes the filter away.</summary>
public sealed partial class FilterChip
{
    [Parameter, EditorRequired] public string Text { get; set; } = "";

    [Parameter, EditorRequired] public string ClearHref { get; set; } = "";
}
