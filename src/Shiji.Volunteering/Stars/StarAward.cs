using Shiji.Kernel.Records;

namespace Shiji.Volunteering;

/// <summary>星级认定 — one volunteer was recognised at one star on a day (domain.md §5.6). Whoever reached two within a period is one person in its figure.</summary>
public sealed class StarAward : IRecord
{
    public Guid Id { get; set; }

    /// <summary>认定所记的组织</summary>
    public int OrganisationId { get; set; }

    /// <summary>认定日</summary>
    public DateOnly Day { get; set; }

    public Evidence Evidence { get; set; }

    public int PersonId { get; set; }

    /// <summary>One to five.</summary>
    public int Level { get; set; }

    /// <summary>认定文号</summary>
    public string? Document { get; set; }

    /// <summary>The application it followed; null for what was taken over.</summary>
    public Guid? CaseId { get; set; }

    public StarState State { get; set; }

    public DateOnly? RevokedOn { get; set; }

    /// <summary>Why it was revoked or voided.</summary>
    public string? Reason { get; set; }

    public int Revision { get; set; }
}

/// <summary>星级状态 — what was revoked had been decided, and stays in the figure of its day; what was a mistake does not.</summary>
public enum StarState
{
    /// <summary>有效</summary>
    Held = 0,

    /// <summary>撤销 — taken away for a reason of later.</summary>
    Revoked = 1,

    /// <summary>作废 — recorded by mistake.</summary>
    Void = 2,
}
