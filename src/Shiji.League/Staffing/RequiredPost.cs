using Shiji.Kernel.Records;

namespace Shiji.League;

/// <summary>应配职位 — one place that a quota asks of one organisation, while both stand: what the staffing rate is a share of. Kept in step by <see cref="KeepStaffing"/>, never typed.</summary>
public sealed class RequiredPost : IRecord
{
    public Guid Id { get; set; }
    public int OrganisationId { get; set; }
    public DateOnly Day { get; set; }
    public DateOnly? Until { get; set; }
    public Guid QuotaId { get; set; }

    /// <summary>第几个 of those the quota asks of this organisation, from 1.</summary>
    public int Ordinal { get; set; }

    public CadreTitle Title { get; set; }
    public Tenure Tenure { get; set; }

    /// <summary>作废 — asked of it by a quota or a place in the tree that was corrected since.</summary>
    public bool Void { get; set; }

    public Evidence Evidence { get; set; }
    public int Revision { get; set; }
}

/// <summary>在配 — a seat with somebody in it who holds just that post, while they do: how many seats are filled is counted of these.</summary>
public sealed class Filling : IRecord
{
    public Guid Id { get; set; }
    public int OrganisationId { get; set; }
    public DateOnly Day { get; set; }
    public DateOnly? Until { get; set; }
    public Guid PostId { get; set; }
    public Guid AppointmentId { get; set; }
    public bool Void { get; set; }
    public Evidence Evidence { get; set; }
    public int Revision { get; set; }
}
