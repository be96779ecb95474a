using Shiji.Kernel.Records;

namespace Shiji.League;

/// <summary>后备 — somebody held in reserve for a post, from a day until, and not on, another (domain.md §1.4 registers).</summary>
public sealed class Reserve : IRecord
{
    public Guid Id { get; set; }

    /// <summary>管理的组织.</summary>
    public int OrganisationId { get; set; }

    public DateOnly Day { get; set; }

    /// <summary>出库日 — the first day no longer in reserve.</summary>
    public DateOnly? Until { get; set; }

    public int PersonId { get; set; }
    public ReserveKind Kind { get; set; }

    /// <summary>拟任的组织 — of 社区团委书记后备, the community.</summary>
    public int? TargetId { get; set; }

    /// <summary>入库理由 — what speaks for them.</summary>
    public string Because { get; set; } = "";

    /// <summary>有效期满日 — the last day, by the rule of the day they entered.</summary>
    public DateOnly? EndsOn { get; set; }

    /// <summary>出库原因</summary>
    public string? EndReason { get; set; }

    public bool Void { get; set; }
    public DateTime RecordedAt { get; set; }
    public string RecordedBy { get; set; } = "";
    public Evidence Evidence { get; set; }
    public int Revision { get; set; }
}

/// <summary>后备种类.</summary>
public enum ReserveKind
{
    /// <summary>专职团干部储备</summary>
    FullTime = 1,

    /// <summary>社区团委书记后备人选</summary>
    CommunitySecretary = 2,
}
