namespace Shiji.Kernel.Jobs;

/// <summary>任务用语 — the words of a job's states.</summary>
public static class JobWords
{
    public static string Word(this JobState state) => state switch
    {
        JobState.Queued => "排队中",
        JobState.Running => "办理中",
        JobState.Done => "已办结",
        JobState.Failed => "没有办成",
        _ => "已取消",
    };
}
