namespace Shiji.Kernel.Jobs;

/// <summary>任务状态 — how far a job has come.</summary>
public enum JobState
{
    /// <summary>排队</summary>
    Queued = 0,

    /// <summary>办理中</summary>
    Running = 1,

    /// <summary>办结</summary>
    Done = 2,

    /// <summary>没有办成</summary>
    Failed = 3,

    /// <summary>已取消</summary>
    Cancelled = 4,
}
