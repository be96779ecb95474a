using Shiji.Kernel.Jobs;

namespace Shiji.Imports;

/// <summary>导入用语 — the words of an import's states.</summary>
public static class ImportWords
{
    public static string Word(this ImportState state) => state switch
    {
        ImportState.Uploaded => "待对列",
        ImportState.Checking => "正在试导",
        ImportState.Checked => "待确认",
        ImportState.Started => "已交办",
        ImportState.Done => "已导入",
        _ => "已撤销",
    };

    /// <summary>What its job does.</summary>
    internal static string Act(this ImportState state) => state == ImportState.Checking ? "试导" : "导入";

    /// <summary>The same, of a run with its job.</summary>
    public static string Word(this ImportRun run, Job? job) => (run.State, job?.State) switch
    {
        (ImportState.Checking, JobState.Queued) => "等待试导",
        (ImportState.Checking, JobState.Failed) => "没有试导完",
        (ImportState.Checking, JobState.Cancelled) => "已取消试导",
        (ImportState.Started, JobState.Failed) => "没有导入",
        (ImportState.Started, JobState.Running) => "导入中",
        (ImportState.Started, { } state) => state.Word(),
        _ => run.State.Word(),
    };
}
