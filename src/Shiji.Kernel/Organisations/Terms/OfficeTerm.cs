using Shiji.Kernel.Records;

namespace Shiji.Kernel.Organisations;

/// <summary>届期 — what the officers of an organisation were elected or appointed for: from a day until the next time, due on another (domain.md §1.1, §1.3).</summary>
public sealed class OfficeTerm : IRecord
{
    public Guid Id { get; set; }
    public int OrganisationId { get; set; }

    /// <summary>选举日或任命日 — the first day.</summary>
    public DateOnly Day { get; set; }

    /// <summary>The first day of the next term, or on which the organisation stood no more.</summary>
    public DateOnly? Until { get; set; }

    public TermStart Start { get; set; }

    /// <summary>What kind of organisation it was on the first day, stamped.</summary>
    public OrganisationType Type { get; set; }

    /// <summary>届满日 — by the years it was elected for.</summary>
    public DateOnly EndsOn { get; set; }

    /// <summary>延期到 — with the approval of whoever stands above.</summary>
    public DateOnly? PostponedTo { get; set; }

    /// <summary>延期批准文号</summary>
    public string? PostponedBy { get; set; }

    /// <summary>应到会人数, of a meeting of members.</summary>
    public int? Entitled { get; set; }

    /// <summary>实到会人数</summary>
    public int? Present { get; set; }

    /// <summary>批复文号</summary>
    public string? Document { get; set; }

    /// <summary>作废 — entered by mistake, counts nowhere.</summary>
    public bool Void { get; set; }

    public string? VoidBecause { get; set; }
    public DateTime RecordedAt { get; set; }
    public string RecordedBy { get; set; } = "";
    public Guid? RecordedById { get; set; }
    public Evidence Evidence { get; set; }
    public int Revision { get; set; }

    /// <summary>应换届日 — the last day of the term, postponed where that was approved.</summary>
    public DateOnly DueOn => PostponedTo ?? EndsOn;
}

/// <summary>超期段 — an organisation past its term and not elected anew, while that is so. Kept in step by <see cref="KeepTerms"/>, never typed.</summary>
public sealed class Overrun : IRecord
{
    public Guid Id { get; set; }
    public int OrganisationId { get; set; }

    /// <summary>The day after the last of its term.</summary>
    public DateOnly Day { get; set; }

    public DateOnly? Until { get; set; }
    public Guid TermId { get; set; }

    /// <summary>作废 — no overrun after all, by an election entered or a delay approved later.</summary>
    public bool Void { get; set; }

    public Evidence Evidence { get; set; }
    public int Revision { get; set; }
}

/// <summary>届期由来.</summary>
public enum TermStart
{
    /// <summary>成立</summary>
    Founded = 1,

    /// <summary>换届选举</summary>
    Elected = 2,

    /// <summary>上级任命 — of offices sent out by another, which are not elected.</summary>
    Reappointed = 3,
}
