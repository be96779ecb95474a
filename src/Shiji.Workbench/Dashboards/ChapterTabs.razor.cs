using Microsoft.AspNetCore.Components;

namespace Shiji.Workbench;

/// <summary>看板篇章 — the way from one chapter's dashboard to another's, in the same place and period.</summary>
public sealed partial class ChapterTabs
{
    [Parameter, EditorRequired] public Where Where { get; set; } = null!;

    [Parameter] public string? Current { get; set; }
}
