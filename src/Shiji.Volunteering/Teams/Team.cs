using Shiji.Kernel.Records;

namespace Shiji.Volunteering;

/// <summary>志愿者队伍 — 团体志愿者: applied for, founded after a review, put right where that is due, struck off. It counts from its founding until it is struck off; another name or leader makes no new one.</summary>
public sealed class Team : IRecord
{
    public Guid Id { get; set; }
    public int OrganisationId { get; set; }

    /// <summary>成立日; until then the day it was applied for.</summary>
    public DateOnly Day { get; set; }

    /// <summary>注销日 — the first day it no longer was.</summary>
    public DateOnly? Until { get; set; }

    public TeamState State { get; set; }
    public TeamKind Kind { get; set; }
    public required string Name { get; set; }

    /// <summary>服务区域, in words.</summary>
    public string? Area { get; set; }

    /// <summary>备案号.</summary>
    public string? FilingNo { get; set; }

    /// <summary>所在社区 — the community organisation it belonged to, or stood under, when it was founded; null for those of the district, a sub-district, a trade.</summary>
    public int? CommunityId { get; set; }

    /// <summary>Why it was returned, is being put right, was struck off or voided.</summary>
    public string? Reason { get; set; }

    public DateTime RecordedAt { get; set; }
    public string RecordedBy { get; set; } = "";
    public Guid? RecordedById { get; set; }
    public Evidence Evidence { get; set; }
    public int Revision { get; set; }
}

/// <summary>队伍状态 — 申请 → 审核 → 成立 → 整改 → 注销 (domain.md §5.2).</summary>
public enum TeamState
{
    /// <summary>待审</summary>
    Applied = 1,

    /// <summary>退回</summary>
    Returned = 2,

    /// <summary>成立</summary>
    Founded = 3,

    /// <summary>整改</summary>
    Rectifying = 4,

    /// <summary>注销</summary>
    StruckOff = 5,

    /// <summary>作废 — founded by mistake; it never counted.</summary>
    Void = 6,
}

/// <summary>队伍类别 — a closed list, because it divides a figure: what is counted by kind must mean the same in every district and year.</summary>
public enum TeamKind
{
    /// <summary>社区队</summary>
    Community = 1,

    /// <summary>学校队</summary>
    School = 2,

    /// <summary>企业队</summary>
    Enterprise = 3,

    /// <summary>机关队</summary>
    Agency = 4,

    /// <summary>专业队</summary>
    Professional = 5,

    /// <summary>小区队</summary>
    Estate = 6,

    /// <summary>商圈队</summary>
    Commercial = 7,
}
