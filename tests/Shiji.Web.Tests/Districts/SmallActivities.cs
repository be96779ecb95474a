using Microsoft.Extensions.DependencyInjection;
using Shiji.Activities;
using Shiji.Kernel.Data;
using Shiji.Kernel.Records;
using Shiji.Kernel.Time;

namespace Shiji.Web.Tests.Districts;

/// <summary>Activities in every stage that a page shows: recruiting, over and waiting for judgement, held, and one that was counted at the door.</summary>
internal static class SmallActivities
{
    public static Guid Activity { get; } = new("018a0000-0000-7000-8000-000000000021");

    public static Guid Coming { get; } = new("018a0000-0000-7000-8000-000000000022");

    public static Guid Over { get; } = new("018a0000-0000-7000-8000-000000000023");

    public static Guid Held { get; } = new("018a0000-0000-7000-8000-000000000024");

    public static Guid Attendance { get; } = new("018a0000-0000-7000-8000-000000000025");

    public static Guid Audit { get; } = new("018a0000-0000-7000-8000-000000000027");

    public static Guid Ceremony { get; } = new("018a0000-0000-7000-8000-000000000026");

    public static async Task RecordAsync(IServiceProvider services)
    {
        var (db, clock) = (services.GetRequiredService<ShijiDb>(), services.GetRequiredService<DistrictClock>());
        var then = new DateTime(2022, 3, 12, 1, 0, 0, DateTimeKind.Utc);
        db.Add(new Activity { Id = Activity, OrganisationId = 1, Day = new(2022, 3, 12), Kind = "volunteer", Category = "社区服务", Title = "楼道清理", Summary = "清理消防通道。", Risks = "搬动杂物，注意磕碰。", Questions = "会不会用工具", Leader = "某人", State = ActivityState.Published, MadeAt = then, MadeBy = "某人", PublishedAt = then });
        db.Add(new Activity { Id = Ceremony, OrganisationId = 1, Day = new(2022, 5, 30), Kind = "pioneer.ceremony", Title = "入队仪式", Leader = "某人", State = ActivityState.Published, MadeAt = then, MadeBy = "某人", PublishedAt = then });
        var soon = clock.StartOf(clock.Today.AddDays(3)).AddHours(9);
        var coming = Add(db, Coming, Activity, soon, SessionState.Planned, clock);
        coming.Places = 5;
        var role = new SessionRole { Id = clock.NewId(), SessionId = Coming, OrganisationId = 1, Day = coming.Day, Name = "引导", Capacity = 5, Taken = 1, AgeLeast = 16 };
        db.Add(role);
        db.Add(new SignUp { Id = clock.NewId(), SessionId = Coming, RoleId = role.Id, OrganisationId = 1, Day = coming.Day, PersonId = 2, Answers = "会", At = then });
        Add(db, Over, Activity, then.AddDays(1), SessionState.Planned, clock);
        var waiting = Row(db, Over, then.AddDays(1), 3, AttendanceState.Proposed, clock);
        db.Add(new Anomaly { Id = clock.NewId(), SessionId = Over, OrganisationId = 1, Day = waiting.Day, AttendanceId = waiting.Id, PersonId = 3, Kind = AnomalyKind.NoCheckOut, Facts = "签到以后没有签退。", FoundAt = then });
        Add(db, Held, Activity, then, SessionState.Held, clock);
        var held = Row(db, Held, then, 1, AttendanceState.InForce, clock, Attendance);
        (held.Minutes, held.ConfirmedBy, held.InForceFrom) = (120, "某人", then.AddDays(8));
        foreach (var (at, leaves) in new[] { (then, false), (then.AddHours(2), true) })
            db.Add(new CheckIn { Id = clock.NewId(), SessionId = Held, OrganisationId = 1, Day = held.Day, PersonId = 1, At = at, ReceivedAt = at, Leaves = leaves });
        var ceremony = Add(db, Ceremony, Ceremony, then.AddDays(79), SessionState.Reported, clock);
        (ceremony.Kind, ceremony.Category, ceremony.Counted) = ("pioneer.ceremony", null, 120);
        db.Add(new Audit { Id = Audit, OrganisationId = 1, Day = new(2022, 7, 1), Kind = "volunteer", From = new(2022, 1, 1), Until = new(2022, 7, 1), Seed = "2022年7月1日抽查", Population = 1, Size = 1, Digest = new string('0', 64), DrawnAt = then.AddDays(100), DrawnBy = "某人" });
        db.Add(new AuditLine { Id = clock.NewId(), AuditId = Audit, Ordinal = 1, AttendanceId = Attendance, OrganisationId = 1, Day = held.Day, Result = AuditResult.Wrong, Found = "本人说没有来", CheckedBy = "某人", CheckedAt = then.AddDays(101) });
        await db.SaveChangesAsync();
    }

    private static ActivitySession Add(ShijiDb db, Guid id, Guid activity, DateTime starts, SessionState state, DistrictClock clock)
    {
        var session = new ActivitySession
        {
            Id = id,
            ActivityId = activity,
            OrganisationId = 1,
            Day = clock.DayOf(starts),
            Kind = "volunteer",
            Category = "社区服务",
            StartsAt = starts,
            EndsAt = starts.AddHours(2),
            OpensAt = starts.AddMinutes(-30),
            ShutsAt = starts.AddMinutes(150),
            Place = "社区广场",
            PlaceId = 1,
            State = state,
            Evidence = Evidence.Machine,
            RecordedBy = "某人",
        };
        db.Add(session);
        return session;
    }

    private static Attendance Row(ShijiDb db, Guid session, DateTime starts, int person, AttendanceState state, DistrictClock clock, Guid? id = null)
    {
        var row = new Attendance
        {
            Id = id ?? clock.NewId(),
            SessionId = session,
            OrganisationId = 1,
            Day = clock.DayOf(starts),
            Kind = "volunteer",
            Category = "社区服务",
            PersonId = person,
            Proposed = 120,
            ArrivedAt = starts,
            LeftAt = starts.AddHours(2),
            State = state,
            Evidence = Evidence.Machine,
            RecordedAt = starts,
            RecordedBy = "系统",
        };
        db.Add(row);
        return row;
    }
}
