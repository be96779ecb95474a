using Microsoft.AspNetCore.Components;

namespace Shiji.Ui;

/// <summary>要素表 — the particulars of one record, name beside value.</summary>
public sealed partial class KeyValueList
{
    [Parameter, EditorRequired] public RenderFragment ChildContent { get; set; } = null!;
}
