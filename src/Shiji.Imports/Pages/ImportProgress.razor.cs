using Microsoft.AspNetCore.Components;
using Shiji.Kernel.Jobs;

namespace Shiji.Imports;

/// <summary>导入进度 — how far a dry run or an import has come; the page asks again by itself.</summary>
public sealed partial class ImportProgress
{
    [Parameter, EditorRequired] public ImportRun Run { get; set; } = null!;

    [Parameter, EditorRequired] public Job Job { get; set; } = null!;

    private string Act => Run.State.Act();

    /// <summary>The dry run counts first; before that nobody knows.</summary>
    private long Of => Math.Max(Job.Of, Run.Read);

    private string Seen => Job.State == JobState.Queued ? "还没有开始" : Of > 0 ? $"看过 {Job.Done} 行，共 {Of} 行" : $"先数一遍，已数到 {Job.Done} 行";
}
