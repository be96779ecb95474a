using Shiji.Kernel.Records;

namespace Shiji.Reports.Closings;

/// <summary>
/// 结账 — one organisation says of one period: these are our figures. What it submits is what is accepted; corrections afterwards move the
/// live figure, never this one, and reach a report only by another edition (architecture: a closed period keeps what was reported).
/// </summary>
public sealed class Closing : IDated
{
    public Guid Id { get; set; }
    public int OrganisationId { get; set; }

    /// <summary>期号, see <see cref="Kernel.Periods.PeriodKey"/>.</summary>
    public int Period { get; set; }

    /// <summary>The period's last day: whoever had the unit then, or has it now, sees this.</summary>
    public DateOnly Day { get; set; }

    /// <summary>版次 — 1, and one more for each that is accepted in place of another.</summary>
    public int Edition { get; set; }

    public ClosingState State { get; set; }

    /// <summary>说明 — why once more, or why although units below are missing.</summary>
    public string? Reason { get; set; }

    /// <summary>缺报单位 — the units below that had not closed when this was submitted, by name; null where none were missing.</summary>
    public string? Missing { get; set; }

    /// <summary>截止日, by the rule of the day it was submitted.</summary>
    public DateOnly Due { get; set; }

    public DateTime SubmittedAt { get; set; }
    public string SubmittedBy { get; set; } = "";
    public Guid? SubmittedById { get; set; }
    public DateTime? AnsweredAt { get; set; }
    public string? AnsweredBy { get; set; }
    public Guid? AnsweredById { get; set; }

    /// <summary>The reason of a return or a withdrawal, or why it could not be frozen.</summary>
    public string? Answer { get; set; }

    /// <summary>How many measures, and how many records they rest on.</summary>
    public int Measures { get; set; }
    public long Records { get; set; }

    /// <summary>The highest number a measure had in the book then: what is newer was not asked about.</summary>
    public int LastMeasure { get; set; }

    /// <summary>总摘要 — SHA-256 over organisation, period, edition and every figure's digest; null until frozen.</summary>
    public string? Digest { get; set; }

    /// <summary>The job that freezes it.</summary>
    public Guid? JobId { get; set; }
}
