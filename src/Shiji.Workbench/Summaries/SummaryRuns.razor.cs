using Microsoft.AspNetCore.Components;
using Shiji.Reports.Summaries;

namespace Shiji.Workbench;

/// <summary>总结文字 — the words of one paragraph, its figures linked.</summary>
public sealed partial class SummaryRuns
{
    [Parameter, EditorRequired] public IReadOnlyList<SummaryRun> Runs { get; set; } = [];

    [Parameter, EditorRequired] public Where Where { get; set; } = null!;
}
