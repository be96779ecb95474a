using Microsoft.AspNetCore.Components;

namespace Shiji.Ui;

/// <summary>组织树 — the organisations under a root, folded, with one figure each.</summary>
public sealed partial class OrganisationTree
{
    [Parameter, EditorRequired] public IReadOnlyList<Branch> Roots { get; set; } = [];

    [Parameter, EditorRequired] public string Label { get; set; } = "";

    /// <summary>Heads the column at the right: 团员（人）。</summary>
    [Parameter] public string? CountName { get; set; }
}
