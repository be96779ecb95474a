using Shiji.Kernel.Records;

namespace Shiji.League;

/// <summary>编号批 — a range of development numbers given to one organisation, out of the range of whoever gave it: the city gives to the district, the district to schools and sub-districts, those further down (domain.md §1.6).</summary>
public sealed class NumberBatch : IRecord
{
    public Guid Id { get; set; }

    /// <summary>领用组织.</summary>
    public int OrganisationId { get; set; }

    /// <summary>下发日.</summary>
    public DateOnly Day { get; set; }

    /// <summary>从哪一批里分出 — null of what the district was given by the city.</summary>
    public Guid? OutOfId { get; set; }

    public NumberTier Tier { get; set; }

    /// <summary>领域 — of whoever was given it on that day, stamped (domain.md §1.2: school, and everything else).</summary>
    public NumberDomain Domain { get; set; }

    /// <summary>年份 — the first four digits.</summary>
    public int Year { get; set; }

    /// <summary>起号, all twelve digits.</summary>
    public long First { get; set; }

    /// <summary>止号, itself within.</summary>
    public long Last { get; set; }

    /// <summary>个数 — stamped, so that a measure reads it.</summary>
    public long Count { get; set; }

    /// <summary>下发文号</summary>
    public string? Document { get; set; }

    /// <summary>收回 — before any of it was used or given on.</summary>
    public bool Void { get; set; }

    public string? Reason { get; set; }
    public DateTime RecordedAt { get; set; }
    public string RecordedBy { get; set; } = "";
    public Guid? RecordedById { get; set; }
    public Evidence Evidence { get; set; }
    public int Revision { get; set; }
}

/// <summary>编号层级 — between whom a batch was given; only what the district gives is 下发.</summary>
public enum NumberTier
{
    /// <summary>上级下达 — to the district.</summary>
    Received = 1,

    /// <summary>本区下发 — by the district.</summary>
    Issued = 2,

    /// <summary>再分 — further down.</summary>
    Passed = 3,
}

/// <summary>编号领域.</summary>
public enum NumberDomain
{
    /// <summary>学校</summary>
    School = 1,

    /// <summary>社会</summary>
    Social = 2,
}
