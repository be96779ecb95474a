using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Jobs;
using Shiji.Kernel.Measures;
using Shiji.Kernel.Modules;
using Shiji.Kernel.People;
using Shiji.Kernel.Records;

namespace Shiji.League;

/// <summary>团干部模块 — who holds which post, which posts should be filled, and who is held in reserve.</summary>
public sealed class CadresModule : Module
{
    private const string Group = "团干部";

    public override string Key => "cadre";

    public override string Name => "团干部";

    public override IEnumerable<Measure> Measures => [.. CadreMeasures.All, .. StaffingMeasures.All, .. ReserveMeasures.All];

    public override IEnumerable<Telling> Tellings => [new CadreTelling(), new RequiredTelling(), new FillingTelling(), new ReserveTelling()];

    // What a merger does to posts is done by whoever may merge.
    public override IEnumerable<WriteRight> Writes =>
    [
        WriteRight.Of<Appointment>(Permission.ReviewRecords, Permission.ChangeOrganisations), WriteRight.Of<RequiredPost>(Permission.ReviewRecords, Permission.ChangeOrganisations),
        WriteRight.Of<Filling>(Permission.ReviewRecords, Permission.ChangeOrganisations), WriteRight.Of<PostQuota>(Permission.ReviewRecords), WriteRight.Of<Reserve>(Permission.ReviewRecords, Permission.ChangeOrganisations),
    ];

    public override IEnumerable<Schedule> Schedules => [new(KeepStaffing.Kind, "job.staffing.at")];

    public override IEnumerable<Type> Reminders => [typeof(PostsEnding)];

    public override IEnumerable<ModulePage> Pages =>
    [
        new(Group, "任职名册", "/cadres", Permission.ReadPeople),
        new(Group, "职位配备", "/cadres/staffing", Permission.ReadRecords),
        new(Group, "后备人选", "/cadres/reserve", Permission.ReadPeople),
    ];

    public override IQueryable<int> SeenAfter(ShijiDb db, DateOnly day) => OwnPosts.SeenAfter(db, day);

    public override Task<IReadOnlyList<MyRow>> MineAsync(ShijiDb db, int person, CancellationToken cancel = default) => OwnPosts.OfAsync(db, person, cancel);

    public override Task ForgetAsync(ShijiDb db, IReadOnlyCollection<int> people, CancellationToken cancel = default) => OwnPosts.ForgetAsync(db, people, cancel);

    public override void Map(ModelBuilder model)
    {
        model.Entity<Appointment>().HasIndex(a => new { a.Day, a.OrganisationId });
        model.Entity<Appointment>().HasIndex(a => new { a.OrganisationId, a.PersonId }).IsUnique().HasFilter("until IS NULL AND NOT void"); // one post in one organisation
        model.Entity<Appointment>().HasIndex(a => a.OrganisationId, "ix_appointments_one_secretary").IsUnique().HasFilter("title = 1 AND until IS NULL AND NOT void");
        model.Entity<Appointment>().HasIndex(a => a.PersonId, "ix_appointments_one_full_time").IsUnique().HasFilter("tenure = 1 AND until IS NULL AND NOT void");
        model.Entity<Appointment>().HasIndex(a => a.PersonId);
        model.Entity<Appointment>().ToTable(t => t.HasCheckConstraint("until_after_day", "until IS NULL OR until > day"));
        model.Entity<PostQuota>().HasIndex(q => new { q.OwnerId, q.Type });
        model.Entity<RequiredPost>().HasIndex(s => new { s.Day, s.OrganisationId });
        model.Entity<RequiredPost>().HasIndex(s => s.OrganisationId);
        model.Entity<Filling>().HasIndex(f => new { f.Day, f.OrganisationId });
        model.Entity<Filling>().HasIndex(f => f.PostId);
        model.Entity<Filling>().HasIndex(f => f.AppointmentId);
        model.Entity<Reserve>().HasIndex(r => new { r.Day, r.OrganisationId });
        model.Entity<Reserve>().HasIndex(r => r.TargetId);
        model.Entity<Reserve>().HasIndex(r => r.PersonId);
        model.Entity<Reserve>().ToTable(t => t.HasCheckConstraint("until_after_day", "until IS NULL OR until > day"));
    }
}
