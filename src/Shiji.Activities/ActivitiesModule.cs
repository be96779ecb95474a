using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Jobs;
using Shiji.Kernel.Measures;
using Shiji.Kernel.Modules;
using Shiji.Kernel.People;
using Shiji.Kernel.Records;

namespace Shiji.Activities;

/// <summary>活动模块 — activities, their sessions, who came, and what of it counts.</summary>
public sealed class ActivitiesModule : Module
{
    private const string Group = "活动";
    private const string Own = "我参加的";

    private static readonly Permission[] Work = [Permission.WriteRecords, Permission.ReviewRecords];

    public override string Key => "activity";

    public override string Name => "活动";

    public override IEnumerable<Measure> Measures => [.. ActivityMeasures.Whole, .. AuditMeasures.All];

    public override IEnumerable<Telling> Tellings => [new SessionTelling(), new AttendanceTelling(), new AuditTelling()];

    public override IEnumerable<WriteRight> Writes =>
    [
        WriteRight.Of<ActivityKind>(DistrictKinds.Keeps), WriteRight.Of<Activity>(Work), WriteRight.Of<ActivityPartner>(Work), WriteRight.Of<ActivitySession>(Work), WriteRight.Of<SessionRole>(Work),
        WriteRight.Of<SignUp>(Work), WriteRight.Of<CheckIn>(Work), WriteRight.Of<Attendance>(Work), WriteRight.Of<Anomaly>(Work),
        WriteRight.Of<Audit>(Permission.ReviewRecords), WriteRight.Of<AuditLine>(Permission.ReviewRecords),
    ];

    // A check-in is a log itself; a place taken is told by the sign-up.
    public override IEnumerable<Type> Unlogged => [typeof(CheckIn)];

    // What somebody said when they were asked.
    public override IEnumerable<(Type Type, string Property)> Secrets => [(typeof(AuditLine), nameof(AuditLine.Found))];

    public override IEnumerable<ModulePage> Pages =>
    [
        new(Group, "活动", "/activities", Permission.ReadRecords), new(Group, "活动总览", "/activities/overview", Permission.ReadRecords), new(Group, "场次", "/sessions", Permission.ReadRecords), new(Group, "异常", "/anomalies", Permission.ReviewRecords), new(Group, "时长抽查", "/audits", Permission.ReviewRecords),
        new(Group, "活动种类", "/activities/kinds", Permission.ReadRecords),
        new(Own, "找活动", "/find"), new(Own, "时长公示", "/publicity"), new(Own, "我的活动", "/me/activities"),
    ];

    public override async Task ForgetAsync(ShijiDb db, IReadOnlyCollection<int> people, CancellationToken cancel = default)
    {
        foreach (var signUp in await db.Set<SignUp>().Where(s => people.Contains(s.PersonId) && s.Answers != "").ToListAsync(cancel)) signUp.Answers = "";
        foreach (var stamp in await db.Set<CheckIn>().Where(c => people.Contains(c.PersonId) && c.Device != null).ToListAsync(cancel)) stamp.Device = null;
        foreach (var line in await db.Set<AuditLine>().Where(l => l.Found != null && db.Set<Attendance>().Any(a => a.Id == l.AttendanceId && a.PersonId != null && people.Contains(a.PersonId.Value))).ToListAsync(cancel)) line.Found = null;
    }

    public override IQueryable<int> SeenAfter(ShijiDb db, DateOnly day) =>
        db.Set<Attendance>().Where(a => a.PersonId != null && a.Day > day && a.State <= AttendanceState.InForce).Select(a => a.PersonId!.Value)
            .Concat(db.Set<SignUp>().Where(s => s.Day > day && s.State <= SignUpState.Invited).Select(s => s.PersonId));

    public override Task<IReadOnlyList<MyRow>> MineAsync(ShijiDb db, int person, CancellationToken cancel = default) => MyRows.OfAsync(db, person, cancel);

    public override IEnumerable<Schedule> Schedules => [new(PutInForce.Kind, "job.attendances.at")];

    public override Task<IReadOnlyList<Measure>> PartsAsync(ShijiDb db, CancellationToken cancel = default) => ActivityParts.OfAsync(db, cancel);

    public override Task InstallAsync(ShijiDb db, CancellationToken cancel = default) => StandardKinds.InstallAsync(db, typeof(ActivitiesModule).Assembly, cancel);

    public override void Map(ModelBuilder model)
    {
        model.Entity<ActivityKind>().HasIndex(k => k.Key).IsUnique();
        model.Entity<Activity>().HasIndex(a => new { a.OrganisationId, a.Day });
        model.Entity<Activity>().HasIndex(a => new { a.State, a.Day });
        model.Entity<ActivityPartner>().HasKey(p => new { p.ActivityId, p.HostId });
        model.Entity<SessionRole>().HasIndex(r => r.SessionId);
        model.Entity<CheckIn>().HasIndex(c => c.SessionId);
        model.Entity<CheckIn>().HasIndex(c => new { c.PersonId, c.At });
        model.Entity<Anomaly>().HasIndex(a => a.SessionId);
        model.Entity<Anomaly>().HasIndex(a => new { a.Answer, a.Day }).HasFilter("answer = 0"); // what waits is rare among what was decided
        model.Entity<Audit>().HasIndex(a => new { a.OrganisationId, a.Day });
        model.Entity<AuditLine>().HasIndex(l => new { l.AuditId, l.Ordinal }).IsUnique();
        model.Entity<AuditLine>().HasIndex(l => new { l.Day, l.OrganisationId });
        model.Entity<AuditLine>().HasIndex(l => l.AttendanceId);
        model.ApplyConfiguration(new ActivitySessionMap());
        model.ApplyConfiguration(new SignUpMap());
        model.ApplyConfiguration(new AttendanceMap());
    }
}
