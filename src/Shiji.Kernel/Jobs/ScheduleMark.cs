namespace Shiji.Kernel.Jobs;

/// <summary>定时标记 — which due time of a schedule was answered last, and by which job.</summary>
public sealed class ScheduleMark
{
    /// <summary>See <see cref="JobKind.Key"/>.</summary>
    public required string Kind { get; set; }

    public DateTime DueAt { get; set; }

    /// <summary>Null until it was due for the first time.</summary>
    public Guid? JobId { get; set; }
}
