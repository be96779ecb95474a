using Shiji.Kernel.Records;

namespace Shiji.Volunteering;

/// <summary>星级申报 — a volunteer is proposed for a star, reviewed by another, decided by a third; what was known when they were proposed is kept with it.</summary>
public sealed class StarCase : IDated
{
    public Guid Id { get; set; }

    /// <summary>申报组织 — the volunteer's main organisation, sub-district or above.</summary>
    public int OrganisationId { get; set; }

    /// <summary>申报日</summary>
    public DateOnly Day { get; set; }

    public int PersonId { get; set; }

    public int Level { get; set; }

    public StarCaseState State { get; set; }

    /// <summary>申报时的服务分钟数</summary>
    public long Minutes { get; set; }

    public DateOnly RegisteredOn { get; set; }

    /// <summary>所依规则 as they stood on the day, in words.</summary>
    public required string Rules { get; set; }

    public required string ProposedBy { get; set; }

    public Guid? ProposedById { get; set; }

    public string? ReviewedBy { get; set; }

    public Guid? ReviewedById { get; set; }

    public string? DecidedBy { get; set; }

    /// <summary>退回原因</summary>
    public string? Reason { get; set; }
}

/// <summary>申报状态 — 申报 → 审核 → 认定.</summary>
public enum StarCaseState
{
    /// <summary>待审核</summary>
    Proposed = 0,

    /// <summary>待认定</summary>
    Reviewed = 1,

    /// <summary>已认定</summary>
    Awarded = 2,

    /// <summary>已退回</summary>
    Returned = 3,
}
