namespace Shiji.Kernel.Organisations;

/// <summary>组织事件 — a dated act on an organisation, kept for its history page (domain.md §1.3).</summary>
public sealed class OrganisationEvent : IPlaced
{
    public Guid Id { get; set; }
    public int OrganisationId { get; set; }
    public OrganisationEventKind Kind { get; set; }

    /// <summary>生效日 — when it took effect, not when it was entered.</summary>
    public DateOnly Day { get; set; }

    /// <summary>From what to what, in words.</summary>
    public required string Description { get; set; }

    /// <summary>批准文号</summary>
    public string? DocumentNumber { get; set; }

    public string? Reason { get; set; }
    public DateTime RecordedAt { get; set; }
}

/// <summary>组织事件种类 — domain.md §1.3.</summary>
public enum OrganisationEventKind
{
    /// <summary>成立</summary>
    Established = 1,

    /// <summary>更名</summary>
    Renamed = 2,

    /// <summary>转隶</summary>
    Moved = 3,

    /// <summary>转类</summary>
    Reclassified = 4,

    /// <summary>合并</summary>
    Merged = 5,

    /// <summary>撤销</summary>
    Revoked = 6,

    /// <summary>口径调整</summary>
    RuleChanged = 7,

    /// <summary>状态变动</summary>
    StateChanged = 8,

    /// <summary>换届</summary>
    Elected = 9,

    /// <summary>延期换届</summary>
    Postponed = 10,
}
