using Shiji.Kernel.Jobs;

namespace Shiji.Imports;

/// <summary>导入用语 — the words of an import's states.</summary>
public static class ImportWords
{
    public static string Word(this ImportState state) => state switch
    {
        ImportState.Uploaded => "待对列",
        ImportState.Checked => "待确认",
        ImportState.Started => "已交办",
        ImportState.Done => "已导入",
        _ => "已撤销",
    };

    /// <summary>The same, of a run with its job.</summary>
    public static string Word(this ImportRun run, Job? job) => (run.State, job?.State) switch
    {
        (ImportState.Started, JobState.Failed) => "没有导入",
        (ImportState.Started, JobState.Running) => "导入中",
        (ImportState.Started, { } state) => state.Word(),
        _ => run.State.Word(),
    };
}
