using Shiji.Kernel.Records;
using Shiji.Kernel.Secrecy;

namespace Shiji.Volunteering;

/// <summary>注册申请 — what somebody said of themselves on the public page, until the chosen organisation has looked at it. Whether they are known is asked only then.</summary>
public sealed class VolunteerApplication : IDated
{
    public const string ContentPurpose = "volunteer_application.content";

    public Guid Id { get; set; }

    /// <summary>选择的组织.</summary>
    public int OrganisationId { get; set; }

    /// <summary>提交日 of the last time.</summary>
    public DateOnly Day { get; set; }

    public ApplicationState State { get; set; }

    /// <summary>The account that was opened with it, and waits with it.</summary>
    public Guid AccountId { get; set; }

    /// <summary>Masked: 王**，2001年生，4403**********123X，138****1234.</summary>
    public required string Shown { get; set; }

    /// <summary>An <see cref="Applicant"/>; gone once it was accepted, or was returned long ago.</summary>
    [Sealed(ContentPurpose)]
    public SealedText? Content { get; set; }

    public DateTime AskedAt { get; set; }
    public DateTime? AnsweredAt { get; set; }
    public string? AnsweredBy { get; set; }

    /// <summary>退回原因.</summary>
    public string? Answer { get; set; }

    public int? VolunteerId { get; set; }
}

/// <summary>申请状态.</summary>
public enum ApplicationState
{
    /// <summary>待审</summary>
    Waiting = 1,

    /// <summary>已通过</summary>
    Accepted = 2,

    /// <summary>退回 — with what to put right; it may be sent again.</summary>
    Returned = 3,
}
