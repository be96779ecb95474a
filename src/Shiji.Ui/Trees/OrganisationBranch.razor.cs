using Microsoft.AspNetCore.Components;

namespace Shiji.Ui;

/// <summary>枝条 — one organisation of the tree and those under it.</summary>
public sealed partial class OrganisationBranch
{
    [Parameter, EditorRequired] public Branch Branch { get; set; } = null!;
}
