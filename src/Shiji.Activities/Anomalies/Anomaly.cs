using Shiji.Kernel.Records;

namespace Shiji.Activities;

/// <summary>异常 — something about a session or somebody's part in it that does not look right; decided by a person, and kept with the decision (domain.md §5.5).</summary>
public sealed class Anomaly : IDated
{
    public Guid Id { get; set; }
    public Guid SessionId { get; set; }

    /// <summary>As its session's.</summary>
    public int OrganisationId { get; set; }
    public DateOnly Day { get; set; }

    /// <summary>Null where it is about the whole session.</summary>
    public Guid? AttendanceId { get; set; }
    public int? PersonId { get; set; }
    public AnomalyKind Kind { get; set; }

    /// <summary>What was seen, in a sentence.</summary>
    public required string Facts { get; set; }

    public DateTime FoundAt { get; set; }
    public AnomalyAnswer Answer { get; set; }
    public string? Reason { get; set; }
    public string? AnsweredBy { get; set; }
    public DateTime? AnsweredAt { get; set; }
}
