using Shiji.Kernel.Records;

namespace Shiji.League;

/// <summary>团员 — somebody on the league's roll, now or once: one person, one row, for ever. On which roll and from when until when is said by <see cref="RollSpell"/>s, why by <see cref="RollChange"/>s.</summary>
public sealed class Member : IDated
{
    /// <summary>A dense number of this district; no part of it tells who it is.</summary>
    public int Id { get; set; }

    public int PersonId { get; set; }

    /// <summary>登记时的人员编号 — unique, so that two who enter one person at once make one member; a merge of files leaves it alone. Below zero once void.</summary>
    public int RegisteredAs { get; set; }

    /// <summary>所在支部; of whoever left, the last.</summary>
    public int OrganisationId { get; set; }

    /// <summary>入团日 — the day the branch meeting passed the application (domain.md §1.5), wherever that was.</summary>
    public DateOnly Day { get; set; }

    public MemberState State { get; set; }

    /// <summary>离册日 — the first day on no roll; null while on one.</summary>
    public DateOnly? LeftOn { get; set; }

    /// <summary>发展团员编号; null for those who joined before there was one.</summary>
    public string? Number { get; set; }

    /// <summary>保留团籍的党员.</summary>
    public bool InParty { get; set; }

    /// <summary>流动团员 — on this roll, and for the time being elsewhere.</summary>
    public bool Floating { get; set; }

    /// <summary>团费档次; null where nobody said and the branch's usual one goes.</summary>
    public DuesBand? DuesBand { get; set; }

    /// <summary>每月团费（分）, only of <see cref="DuesBand.Share"/>; what is earned is nowhere kept.</summary>
    public int? DuesFen { get; set; }
}
