using Microsoft.AspNetCore.Components;

namespace Shiji.Ui;

/// <summary>层级路径 — the organisation tree from the top down to where I am.</summary>
public sealed partial class Breadcrumb
{
    [Parameter, EditorRequired] public IReadOnlyList<Crumb> Trail { get; set; } = [];
}
