using Shiji.Kernel.Records;

namespace Shiji.League;

/// <summary>团费月表 — what one branch collected for one month: how many of its roll owed dues on the first, how many paid. Who did not is a <see cref="DuesLine"/> (domain.md §1.9).</summary>
public sealed class DuesMonth : IRecord
{
    public Guid Id { get; set; }

    /// <summary>支部.</summary>
    public int OrganisationId { get; set; }

    /// <summary>所属月 — its first day; whoever is on the roll that day owes this branch.</summary>
    public DateOnly Day { get; set; }

    /// <summary>应交人数; members who are in the Party pay of their own will and are not among them.</summary>
    public int Due { get; set; }

    /// <summary>没交人数, less whoever paid since.</summary>
    public int Unpaid { get; set; }

    /// <summary>应交金额（分）</summary>
    public long DueFen { get; set; }

    /// <summary>没交金额（分）</summary>
    public long UnpaidFen { get; set; }

    public DateTime RecordedAt { get; set; }
    public string RecordedBy { get; set; } = "";
    public Guid? RecordedById { get; set; }
    public Evidence Evidence { get; set; }
    public int Revision { get; set; }
}

/// <summary>未交团费 — one member who did not pay for one month in time, and on which day they did later.</summary>
public sealed class DuesLine : IDated
{
    public Guid Id { get; set; }
    public int OrganisationId { get; set; }

    /// <summary>所属月 — its first day.</summary>
    public DateOnly Day { get; set; }

    public Guid MonthId { get; set; }
    public int MemberId { get; set; }
    public int PersonId { get; set; }

    /// <summary>欠交金额（分）</summary>
    public int Fen { get; set; }

    /// <summary>补交日; null while unpaid.</summary>
    public DateOnly? PaidOn { get; set; }
}
