using Shiji.Kernel.Records;

namespace Shiji.Volunteering;

/// <summary>义工联 — the union of volunteers of the district or of a sub-district. A record of its own: it has teams under it, no members of its own, and is never counted among them.</summary>
public sealed class ServiceUnion : IRecord
{
    public Guid Id { get; set; }
    public int OrganisationId { get; set; }

    /// <summary>成立日.</summary>
    public DateOnly Day { get; set; }

    /// <summary>注销日.</summary>
    public DateOnly? Until { get; set; }

    public UnionLevel Level { get; set; }
    public required string Name { get; set; }

    /// <summary>批准文号.</summary>
    public string? DocumentNumber { get; set; }

    /// <summary>作废 — entered by mistake.</summary>
    public bool Void { get; set; }

    public string? Reason { get; set; }
    public DateTime RecordedAt { get; set; }
    public string RecordedBy { get; set; } = "";
    public Evidence Evidence { get; set; }
    public int Revision { get; set; }
}

/// <summary>义工联层级.</summary>
public enum UnionLevel
{
    /// <summary>区</summary>
    District = 1,

    /// <summary>街道</summary>
    Subdistrict = 2,
}
