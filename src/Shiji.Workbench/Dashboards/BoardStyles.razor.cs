using Microsoft.AspNetCore.Components;

namespace Shiji.Workbench;

/// <summary>看板样式 — the style sheet that only dashboards and the wall page load.</summary>
public sealed partial class BoardStyles
{
    [Inject] private NavigationManager Navigation { get; set; } = null!;
}
