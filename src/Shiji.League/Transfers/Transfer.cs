using Shiji.Kernel.Organisations;
using Shiji.Kernel.Records;

namespace Shiji.League;

/// <summary>组织关系转接 — a member on the way from one branch to another organisation of the district: counted at the sender until the receiving branch has them, and then there (domain.md §1.7).</summary>
public sealed class Transfer : IRecord, IBetween
{
    /// <summary>States in which somebody has yet to act.</summary>
    public static readonly TransferState[] Open = [TransferState.Asked, TransferState.Released, TransferState.Accepted];

    public Guid Id { get; set; }

    /// <summary>转出支部.</summary>
    public int OrganisationId { get; set; }

    /// <summary>转入组织 — a branch, or an organisation that gives them to one of its branches.</summary>
    public int OtherId { get; set; }

    /// <summary>发起日.</summary>
    public DateOnly Day { get; set; }

    public TransferState State { get; set; }
    public int MemberId { get; set; }
    public int PersonId { get; set; }

    /// <summary>去向.</summary>
    public TransferWay Way { get; set; }

    /// <summary>应届毕业生 — counted in 学社衔接.</summary>
    public bool Graduate { get; set; }

    /// <summary>办理期限 — the last day for whoever's turn it is.</summary>
    public DateOnly? DueOn { get; set; }

    /// <summary>说明 of whoever began it.</summary>
    public string? Reason { get; set; }

    /// <summary>答复 — why refused or withdrawn, or what turned it elsewhere.</summary>
    public string? Answer { get; set; }

    /// <summary>办结日 — the first day on the new roll, or the day it ended otherwise.</summary>
    public DateOnly? EndedOn { get; set; }

    public DateTime AskedAt { get; set; }
    public string AskedBy { get; set; } = "";
    public Guid? AskedById { get; set; }
    public Evidence Evidence { get; set; }
    public int Revision { get; set; }

    /// <summary>As it stands on a day: what nobody did in time has lapsed, whether or not that was written down yet.</summary>
    public TransferState StateOn(DateOnly today) => Open.Contains(State) && DueOn < today ? TransferState.Lapsed : State;
}
