using Shiji.Kernel.Records;

namespace Shiji.Activities;

/// <summary>
/// 签到记录 — that somebody was seen to arrive or leave: appended, never changed. Its id is made by whoever sends it, so that
/// sending it again after a lost answer is the same row. Where they stood is kept as in or out of the fence and a distance, no more (domain.md §5.5).
/// </summary>
public sealed class CheckIn : IDated
{
    public Guid Id { get; set; }
    public Guid SessionId { get; set; }

    /// <summary>As its session's.</summary>
    public int OrganisationId { get; set; }
    public DateOnly Day { get; set; }
    public int PersonId { get; set; }

    /// <summary>到场或离场的时间 — when it happened; for one sent later by a phone without a network, as its token says.</summary>
    public DateTime At { get; set; }

    public bool Leaves { get; set; }
    public CheckInWay Way { get; set; }

    /// <summary>When it reached us.</summary>
    public DateTime ReceivedAt { get; set; }

    /// <summary>设备 — a mark of the telephone it came from; tells that two came from one, and nothing else.</summary>
    public string? Device { get; set; }

    public FenceAnswer Fence { get; set; }

    /// <summary>Metres from the session's place; null where nobody asked, or nobody said.</summary>
    public int? Distance { get; set; }

    /// <summary>Who wrote it down, where it was not the person themselves.</summary>
    public Guid? RecordedById { get; set; }
}
