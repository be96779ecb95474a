using Shiji.Kernel.Records;

namespace Shiji.League;

/// <summary>支部两制 — one branch's part of a campaign: filled in, submitted, accepted by the committee above or returned.</summary>
public sealed class BranchDuty : IDated
{
    public Guid Id { get; set; }
    public Guid CampaignId { get; set; }

    /// <summary>支部.</summary>
    public int OrganisationId { get; set; }

    /// <summary>截止日 of the campaign.</summary>
    public DateOnly Day { get; set; }

    public DutyState State { get; set; }

    /// <summary>应办人数 on the cut-off day.</summary>
    public int Due { get; set; }

    /// <summary>评议大会日; of a registration, the day it was done.</summary>
    public DateOnly? HeldOn { get; set; }

    /// <summary>到会人数 of the appraisal's meeting.</summary>
    public int Present { get; set; }

    public string? SubmittedBy { get; set; }
    public Guid? SubmittedById { get; set; }
    public DateTime? SubmittedAt { get; set; }
    public string? AnsweredBy { get; set; }
    public DateTime? AnsweredAt { get; set; }

    /// <summary>退回理由</summary>
    public string? Reason { get; set; }
}

/// <summary>支部两制状态.</summary>
public enum DutyState
{
    /// <summary>待办</summary>
    Open = 1,

    /// <summary>已报</summary>
    Submitted = 2,

    /// <summary>退回</summary>
    Returned = 3,

    /// <summary>办结</summary>
    Accepted = 4,
}
