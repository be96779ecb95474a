namespace Shiji.Kernel.Jobs;

/// <summary>任务记录 — a line of a job's running log.</summary>
public sealed class JobLine
{
    public long Id { get; set; }
    public Guid JobId { get; set; }

    /// <summary>Whose business it speaks of; null where it speaks of none.</summary>
    public int? OrganisationId { get; set; }

    public DateTime At { get; set; }
    public required string Text { get; set; }
}
