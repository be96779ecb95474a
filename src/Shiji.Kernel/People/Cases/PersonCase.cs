using Shiji.Kernel.Organisations;
using Shiji.Kernel.Secrecy;

namespace Shiji.Kernel.People;

/// <summary>
/// 人员事项 — what one asks about a person and another answers: joining, merging, correcting, erasing. Both the unit
/// that asks and the one that keeps the file see it.
/// </summary>
public sealed class PersonCase : IPlaced
{
    public const string AskedPurpose = "person_case.asked";
    public const string BeforePurpose = "person_case.before";

    public Guid Id { get; set; }
    public CaseKind Kind { get; set; }
    public CaseState State { get; set; }

    /// <summary>Whose file; of a merge, the file that is kept.</summary>
    public int PersonId { get; set; }

    /// <summary>另一份档案 — of a merge, the file that goes into it.</summary>
    public int? OtherId { get; set; }

    /// <summary>提出的组织.</summary>
    public int OrganisationId { get; set; }

    /// <summary>答复的组织 — which kept the file when it was asked; of a merge, the one that kept the other file.</summary>
    public int KeeperId { get; set; }

    public string Reason { get; set; } = "";

    /// <summary>What it is about, masked: 王**，4403**********123X.</summary>
    public string? Shown { get; set; }

    /// <summary>更正内容 — what an identity should be, with the evidence named.</summary>
    [Sealed(AskedPurpose)]
    public SealedText? Asked { get; set; }

    /// <summary>原值 — what it was before.</summary>
    [Sealed(BeforePurpose)]
    public SealedText? Before { get; set; }

    public DateTime AskedAt { get; set; }
    public string AskedBy { get; set; } = "";
    public Guid? AskedById { get; set; }

    /// <summary>The day from which it has lapsed, or on which it should have been answered.</summary>
    public DateOnly? DueOn { get; set; }

    public DateTime? AnsweredAt { get; set; }
    public string? AnsweredBy { get; set; }
    public Guid? AnsweredById { get; set; }
    public string? Answer { get; set; }

    /// <summary>接收日; of a merge, the first day on which it can no longer be undone.</summary>
    public DateOnly? Day { get; set; }

    /// <summary>How many references named the kept file when a merge was done; more or fewer since, and it cannot be undone.</summary>
    public int? References { get; set; }

    /// <summary>Clears what tells who it is about.</summary>
    public void Forget() => (Shown, Asked, Before) = (null, null, null);
}
