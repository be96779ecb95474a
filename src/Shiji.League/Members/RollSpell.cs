using Shiji.Kernel.Records;

namespace Shiji.League;

/// <summary>在册段 — somebody on the roll of one branch, from a day until, and not on, another: how many members there are is counted of these, on any day.</summary>
public sealed class RollSpell : IRecord
{
    public Guid Id { get; set; }

    /// <summary>支部 — whose roll it is.</summary>
    public int OrganisationId { get; set; }

    public DateOnly Day { get; set; }

    /// <summary>止 — the first day no longer on this roll.</summary>
    public DateOnly? Until { get; set; }

    public int MemberId { get; set; }
    public int PersonId { get; set; }

    /// <summary>保留团籍的党员, stamped: whoever joins the Party closes one spell and opens the next.</summary>
    public bool InParty { get; set; }

    /// <summary>作废 — entered by mistake, counts nowhere.</summary>
    public bool Void { get; set; }

    public Evidence Evidence { get; set; }
    public int Revision { get; set; }
}
