using Microsoft.AspNetCore.Components;

namespace Shiji.Ui;

/// <summary>要素 — one name and its value.</summary>
public sealed partial class KeyValue
{
    [Parameter, EditorRequired] public string Key { get; set; } = "";

    [Parameter] public RenderFragment? ChildContent { get; set; }
}
