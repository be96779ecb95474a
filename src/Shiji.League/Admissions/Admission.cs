using Shiji.Kernel.Records;

namespace Shiji.League;

/// <summary>发展团员 — one person's way into the league, from the written application to the approval: what was done on which day, with the facts that each step is judged by (domain.md §1.5).</summary>
public sealed class Admission : IDated
{
    public Guid Id { get; set; }

    /// <summary>支部.</summary>
    public int OrganisationId { get; set; }

    /// <summary>申请日 — of the written application.</summary>
    public DateOnly Day { get; set; }

    public int PersonId { get; set; }
    public AdmissionStage Stage { get; set; }

    /// <summary>推优入团 — recommended by this pioneer squad or brigade; null where nobody did.</summary>
    public string? RecommendedBy { get; set; }

    public DateOnly? TalkedOn { get; set; }
    public DateOnly? ActivistOn { get; set; }
    public DateOnly? TargetOn { get; set; }

    /// <summary>团课学时, whole.</summary>
    public int ClassHours { get; set; }

    /// <summary>志愿服务, whole minutes within the year before.</summary>
    public long ServiceMinutes { get; set; }

    /// <summary>介绍人 — two members of the branch.</summary>
    public int? FirstIntroducerId { get; set; }

    public int? SecondIntroducerId { get; set; }

    /// <summary>预审日 — by the committee above.</summary>
    public DateOnly? ReviewedOn { get; set; }

    /// <summary>支部大会日 — membership begins on it.</summary>
    public DateOnly? MeetingOn { get; set; }

    /// <summary>应到会有表决权人数</summary>
    public int Voters { get; set; }

    public int Present { get; set; }
    public int Yes { get; set; }
    public int No { get; set; }

    public DateOnly? ApprovedOn { get; set; }

    /// <summary>批准文号</summary>
    public string? Document { get; set; }

    public int? MemberId { get; set; }

    /// <summary>终止原因</summary>
    public string? Reason { get; set; }
}

/// <summary>发展步骤 — where somebody stands on the way.</summary>
public enum AdmissionStage
{
    /// <summary>申请人</summary>
    Applied = 1,

    /// <summary>已谈话</summary>
    Talked = 2,

    /// <summary>入团积极分子</summary>
    Activist = 3,

    /// <summary>发展对象</summary>
    Target = 4,

    /// <summary>预审通过</summary>
    Reviewed = 5,

    /// <summary>大会通过</summary>
    Passed = 6,

    /// <summary>批准入团</summary>
    Approved = 7,

    /// <summary>终止</summary>
    Ended = 8,
}
