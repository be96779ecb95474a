using Shiji.Kernel.Jobs;
using Shiji.Kernel.Modules;
using Shiji.Ui;

namespace Shiji.Workbench;

/// <summary>任务写法 — a job as its pages name it, mark it and tell how far it has come.</summary>
internal static class JobText
{
    public static string NameOf(Job job, ModuleList modules)
    {
        var kind = modules.Jobs.GetValueOrDefault(job.Kind)?.Name ?? job.Kind;
        return job.Title.Length > 0 ? $"{kind}：{job.Title}" : kind;
    }

    public static RecordState MarkOf(Job job) => job.State switch
    {
        JobState.Done => RecordState.InForce,
        JobState.Failed => RecordState.Returned,
        JobState.Cancelled => RecordState.Draft,
        _ => RecordState.Waiting,
    };

    public static string ProgressOf(Job job) => job switch
    {
        { State: JobState.Queued } => job.Attempts > 0 ? $"等第 {job.Attempts + 1} 次办理" : "",
        { State: JobState.Running, CancelAsked: true } => "正在停下",
        { State: JobState.Running, Of: > 0 } => $"{job.Done * 100 / job.Of}%　{job.Doing}".TrimEnd('　'),
        { State: JobState.Running } => job.Doing,
        _ => "",
    };
}
