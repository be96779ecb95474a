using Shiji.Kernel.Records;

namespace Shiji.League;

/// <summary>转接办理 — a step of a transfer that one organisation owed: done, or not done in time. The response rate is counted of these, where the duty lies (domain.md §1.7 业务及时响应率).</summary>
public sealed class TransferStep : IRecord
{
    public Guid Id { get; set; }

    /// <summary>办理的组织 — whose turn it was.</summary>
    public int OrganisationId { get; set; }

    /// <summary>办理日; of a step nobody did, the first day it was late.</summary>
    public DateOnly Day { get; set; }

    public Guid TransferId { get; set; }
    public int PersonId { get; set; }
    public TransferStepKind Kind { get; set; }

    /// <summary>按期办理 — done by the last day.</summary>
    public bool Timely { get; set; }

    /// <summary>What was done, in words: 同意，驳回：….</summary>
    public string What { get; set; } = "";

    public string By { get; set; } = "";
    public DateTime At { get; set; }
    public Evidence Evidence { get; set; }
    public int Revision { get; set; }
}

/// <summary>转接步骤.</summary>
public enum TransferStepKind
{
    /// <summary>转出审核</summary>
    Release = 1,

    /// <summary>转入审核</summary>
    Receive = 2,

    /// <summary>分配支部</summary>
    Assign = 3,
}
