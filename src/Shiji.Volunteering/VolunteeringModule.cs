using Microsoft.EntityFrameworkCore;
using Shiji.Activities;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Jobs;
using Shiji.Kernel.Measures;
using Shiji.Kernel.Modules;
using Shiji.Kernel.People;
using Shiji.Kernel.Records;

namespace Shiji.Volunteering;

/// <summary>志愿服务模块 — volunteers, their teams, and what follows from their service.</summary>
public sealed class VolunteeringModule : Module, IProjects
{
    public override string Key => "volunteer";

    public override string Name => "志愿服务";

    public override IEnumerable<Measure> Measures => [.. VolunteerMeasures.All, .. TeamMeasures.All, .. Consequences.Measures];

    public override Task<IReadOnlyList<Measure>> PartsAsync(ShijiDb db, CancellationToken cancel = default) => Consequences.PartsAsync(db, cancel);

    public async Task<IReadOnlyList<ActivityProject>> ProjectsAsync(ShijiDb db, CancellationToken cancel) =>
        await db.Set<Project>().AsNoTracking().OrderBy(p => p.Code).Select(p => new ActivityProject(p.Code, p.Name, p.From, p.Until)).ToListAsync(cancel);

    public override IEnumerable<Telling> Tellings => [new RegistrationTelling(), new TeamTelling(), new UnionTelling(), .. Consequences.Tellings];

    public override IEnumerable<WriteRight> Writes =>
    [
        WriteRight.Of<Volunteer>(Permission.WritePeople), WriteRight.Of<VolunteerRegistration>(Permission.WritePeople), WriteRight.Of<VolunteerApplication>(Permission.WritePeople),
        WriteRight.Of<LifeEvent>(Permission.WritePeople, Permission.WriteRecords, Permission.ReviewRecords),
        WriteRight.Of<Team>(Permission.WriteRecords, Permission.ReviewRecords), WriteRight.Of<TeamMember>(Permission.WriteRecords, Permission.ReviewRecords), WriteRight.Of<ServiceUnion>(Permission.ReviewRecords),
        WriteRight.Of<ServiceRequest>(Permission.WriteRecords), WriteRight.Of<ServiceAnswer>(Permission.WriteRecords),
        .. Consequences.Writes,
    ];

    // A history for readers; the log has its own of the same acts.
    public override IEnumerable<Type> Unlogged => [typeof(LifeEvent)];

    public override IEnumerable<(Type Type, string Property)> Secrets => [(typeof(VolunteerApplication), nameof(VolunteerApplication.Shown)), .. Consequences.Secrets];

    public override IEnumerable<Schedule> Schedules => [new(ForgetApplications.Kind, "job.applications.at"), new(NoteServedNightly.Kind, "job.served.at")];

    public override IEnumerable<Type> Pending => [typeof(RepairsPending)];

    public override IEnumerable<Type> Reminders => [typeof(ApplicationsWaiting), .. Consequences.Reminders];

    public override IEnumerable<ModulePage> Pages =>
    [
        new("我参加的", "我的志愿服务", "/me/volunteer"),
        new("志愿服务", "志愿者", "/volunteers", Permission.ReadPeople),
        new("志愿服务", "队伍", "/teams", Permission.ReadRecords),
        new("志愿服务", "头雁培训", "/teams/training", Permission.ReadRecords),
        new("志愿服务", "讲师", "/volunteers/trainers", Permission.ReadPeople),
        new("志愿服务", "志愿服务专库", "/volunteers/pool", Permission.ReadPeople),
        .. Consequences.Pages,
    ];

    public override async Task InstallAsync(ShijiDb db, CancellationToken cancel = default)
    {
        await StandardKinds.InstallAsync(db, typeof(VolunteeringModule).Assembly, cancel);
        await ServiceWords.InstallAsync(db, cancel);
        await Consequences.InstallAsync(db, cancel);
    }

    public override IQueryable<int> SeenAfter(ShijiDb db, DateOnly day) => MyRows.SeenAfter(db, day);

    public override Task<IReadOnlyList<MyRow>> MineAsync(ShijiDb db, int person, CancellationToken cancel = default) => MyRows.OfAsync(db, person, cancel);

    public override Task ForgetAsync(ShijiDb db, IReadOnlyCollection<int> people, CancellationToken cancel = default) => ForgetVolunteers.DoAsync(db, people, cancel);

    public override void Map(ModelBuilder model)
    {
        VolunteersMap.Map(model);
        Consequences.Map(model);
    }
}
