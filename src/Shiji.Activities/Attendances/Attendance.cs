using Shiji.Kernel.Records;

namespace Shiji.Activities;

/// <summary>
/// 参与记录 — one person at one session, as judged: for service, how many minutes. The record that counts. A correction is another
/// one beside it, back-filling one that two approved; what is in force is never edited (domain.md §5.4).
/// </summary>
public sealed class Attendance : ICorrecting
{
    public Guid Id { get; set; }
    public Guid SessionId { get; set; }

    /// <summary>As its session's: the one counting organisation.</summary>
    public int OrganisationId { get; set; }

    /// <summary>签到日 — the session's day.</summary>
    public DateOnly Day { get; set; }

    public required string Kind { get; set; }
    public string? Category { get; set; }

    /// <summary>项目, as its session's.</summary>
    public string? Project { get; set; }

    /// <summary>发生地街道, as its session's.</summary>
    public int? StreetId { get; set; }

    /// <summary>Null for a guest, who is a turn and nobody's hours.</summary>
    public int? PersonId { get; set; }

    /// <summary>核定分钟 — whole minutes; 0 until somebody confirmed, or where the kind is not timed.</summary>
    public int Minutes { get; set; }

    /// <summary>建议分钟 — what the stamps say, or the plan where somebody forgot to check out.</summary>
    public int Proposed { get; set; }

    public DateTime? ArrivedAt { get; set; }
    public DateTime? LeftAt { get; set; }
    public AttendanceState State { get; set; }
    public Evidence Evidence { get; set; }

    /// <summary>生效时间 — when its notice ends; the instant at which that day begins.</summary>
    public DateTime? InForceFrom { get; set; }

    /// <summary>更正自</summary>
    public Guid? CorrectionOf { get; set; }

    /// <summary>理由 — of a correction, a refusal, a back-filling, more minutes than the stamps say.</summary>
    public string? Reason { get; set; }

    /// <summary>佐证 — what a back-filled one rests on.</summary>
    public string? Proof { get; set; }

    public DateTime RecordedAt { get; set; }
    public string RecordedBy { get; set; } = "";
    public Guid? RecordedById { get; set; }
    public string? ConfirmedBy { get; set; }
    public Guid? ConfirmedById { get; set; }

    /// <summary>复核人 — where two must.</summary>
    public string? SecondBy { get; set; }
    public int Revision { get; set; }
}
