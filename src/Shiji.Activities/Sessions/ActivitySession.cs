using Shiji.Kernel.Records;

namespace Shiji.Activities;

/// <summary>
/// 场 — one place and one continuous time of an activity. It counts once it took place: 场次 is the number of sessions with at
/// least one attendance in force, or with people counted at the door (domain.md §5.3).
/// </summary>
public sealed class ActivitySession : IRecord
{
    public Guid Id { get; set; }
    public Guid ActivityId { get; set; }

    /// <summary>As its activity's when it was planned.</summary>
    public int OrganisationId { get; set; }

    /// <summary>The day it begins on; one over midnight belongs to it (domain.md §13).</summary>
    public DateOnly Day { get; set; }

    public required string Kind { get; set; }
    public string? Category { get; set; }

    /// <summary>项目, as its activity's: stamped so that figures can be asked for by it.</summary>
    public string? Project { get; set; }

    /// <summary>场次编号 — given by the district or taken over from another platform; unique where there is one.</summary>
    public string? Number { get; set; }

    public DateTime StartsAt { get; set; }
    public DateTime EndsAt { get; set; }

    /// <summary>签到开放 — from then on somebody may check in, by the rule of its day.</summary>
    public DateTime OpensAt { get; set; }

    /// <summary>签到关闭</summary>
    public DateTime ShutsAt { get; set; }

    /// <summary>地点</summary>
    public string Place { get; set; } = "";

    /// <summary>发生地 — the community or sub-district where it takes place, whoever it counts for.</summary>
    public int? PlaceId { get; set; }

    /// <summary>发生地街道 — the sub-district of that place on the day, stamped so that figures can be split by it.</summary>
    public int? StreetId { get; set; }

    /// <summary>Degrees; null where no fence is drawn.</summary>
    public double? Latitude { get; set; }
    public double? Longitude { get; set; }

    /// <summary>招募人数 — how many places its posts have together.</summary>
    public int Places { get; set; }

    public SessionState State { get; set; }

    /// <summary>现场计数 — people counted at the door, where a kind does not name them.</summary>
    public int Counted { get; set; }

    /// <summary>How what it counts for came to be known.</summary>
    public Evidence Evidence { get; set; }

    /// <summary>Why it was cancelled, returned or voided.</summary>
    public string? Reason { get; set; }

    public string RecordedBy { get; set; } = "";
    public Guid? RecordedById { get; set; }
    public int Revision { get; set; }

    /// <summary>计划时长, in whole minutes.</summary>
    public int Planned => (int)(EndsAt - StartsAt).TotalMinutes;
}
