using Shiji.Kernel.Measures;

namespace Shiji.Activities;

/// <summary>活动度量 — sessions that took place, who came, and for how long; of all kinds together. Their parts: <see cref="ActivityParts"/>.</summary>
public static class ActivityMeasures
{
    public const string SessionKey = "activity.session";
    public const string TurnKey = "activity.turn";
    public const string PersonKey = "activity.person";
    public const string MinutesKey = "activity.minutes";
    public const string CountedKey = "activity.counted";

    private const string Group = "活动";

    /// <summary>活动场次</summary>
    public static Measure<ActivitySession> Sessions { get; } = Flow.Of<ActivitySession>(
        SessionKey, "活动场次", "场次", s => s.State == SessionState.Held,
        basis: "一场为一项活动在一处的一段连续时间，至少有一条生效的参与记录，或经审核的现场计数；取消、未成行的不计。", group: Group);

    /// <summary>参与人次, by name.</summary>
    public static Measure<Attendance> Turns { get; } = Flow.Of<Attendance>(
        TurnKey, "活动参与人次", "人次", a => a.State == AttendanceState.InForce,
        basis: "一人参加一场，经核定并已生效的，计一人次。", group: Group);

    /// <summary>到场人次, counted at the door.</summary>
    public static Measure<ActivitySession> Counted { get; } = Flow.Of<ActivitySession>(
        CountedKey, "活动到场人次（现场计数）", "人次", s => s.State == SessionState.Held, s => s.Counted,
        basis: "不实名的活动在现场清点、经他人审核的人数。", group: Group);

    public static IEnumerable<Measure> Whole => [Sessions, Turns, Counted];
}
