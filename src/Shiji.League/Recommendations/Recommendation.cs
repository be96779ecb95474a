using Shiji.Kernel.Records;

namespace Shiji.League;

/// <summary>推优入党 — one member's way to the Party through the league, from the branch committee's proposal to what the Party made of it (domain.md §1.10).</summary>
public sealed class Recommendation : IDated
{
    public Guid Id { get; set; }

    /// <summary>支部.</summary>
    public int OrganisationId { get; set; }

    /// <summary>提名日</summary>
    public DateOnly Day { get; set; }

    public int PersonId { get; set; }
    public int MemberId { get; set; }
    public RecommendAim Aim { get; set; }
    public RecommendStage Stage { get; set; }

    /// <summary>推优大会日</summary>
    public DateOnly? MeetingOn { get; set; }

    public int Voters { get; set; }
    public int Present { get; set; }
    public int Yes { get; set; }
    public int No { get; set; }

    /// <summary>公示期满日 — the last day it is posted.</summary>
    public DateOnly? PostedUntil { get; set; }

    /// <summary>团委审定文号</summary>
    public string? Document { get; set; }

    /// <summary>退回或终止原因</summary>
    public string? Reason { get; set; }
}

/// <summary>推荐为.</summary>
public enum RecommendAim
{
    /// <summary>入党积极分子</summary>
    Activist = 1,

    /// <summary>发展对象</summary>
    Target = 2,
}

/// <summary>推优步骤 — the league's own, and from <see cref="Activist"/> on the Party's.</summary>
public enum RecommendStage
{
    /// <summary>支委提名</summary>
    Proposed = 1,

    /// <summary>上级同意开会</summary>
    Agreed = 2,

    /// <summary>大会票决通过</summary>
    Voted = 3,

    /// <summary>考察</summary>
    Inspected = 4,

    /// <summary>公示</summary>
    Posted = 5,

    /// <summary>团委审定</summary>
    Reviewed = 6,

    /// <summary>送党组织</summary>
    Sent = 7,

    /// <summary>确定为积极分子</summary>
    Activist = 8,

    /// <summary>确定为发展对象</summary>
    Target = 9,

    /// <summary>接收为预备党员</summary>
    Admitted = 10,

    /// <summary>党组织退回</summary>
    Returned = 11,

    /// <summary>终止</summary>
    Ended = 12,
}
