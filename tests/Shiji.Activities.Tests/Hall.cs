using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shiji.Imports;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Jobs;
using Shiji.Kernel.Modules;
using Shiji.Kernel.Results;
using Shiji.Kernel.Tests.Databases;
using Shiji.Kernel.Tests.Districts;
using Shiji.Kernel.Tests.Time;

namespace Shiji.Activities.Tests;

/// <summary>A district in which activities are held: a community with a secretary who reviews and an officer who leads, volunteers with accounts, and a clock that is moved by hand.</summary>
internal sealed class Hall : IAsyncDisposable
{
    public const string Service = "test.service";
    public const string Ceremony = "pioneer.ceremony";

    // One for all tests: the model, and every query compiled for it, is made once.
    private static readonly ModuleList Modules = new([.. ModuleList.Kernel.All, new ImportsModule(), new ActivitiesModule(), new ServiceModule()]);

    private Hall(StaffedDistrict staffed) => Staffed = staffed;

    public StaffedDistrict Staffed { get; }

    public District District => Staffed.District;

    public FakeTime Time => District.Time;

    public Actor Secretary => Staffed.Secretary;

    public Actor Officer { get; private set; } = null!;

    public static async Task<Hall> OpenAsync(Database database)
    {
        var hall = new Hall(await StaffedDistrict.OpenAsync(database, Modules, s => s.AddImports().AddActivities()));
        hall.Officer = await hall.Staffed.PostAsync(hall.Staffed.Here, "officer");
        hall.Clock(8);
        return hall;
    }

    /// <summary>An instant of 10 March 2023, in the district's own time.</summary>
    public static DateTime At(int hour, int minute = 0, int second = 0) => new DateTime(2023, 3, 10, 0, 0, 0, DateTimeKind.Utc).AddHours(hour - 8).AddMinutes(minute).AddSeconds(second);

    public static DateOnly Day { get; } = new(2023, 3, 10);

    public void Clock(int hour, int minute = 0, int second = 0) => Time.Now = At(hour, minute, second);

    public Task<T> AsAsync<TVerb, T>(Actor actor, Func<TVerb, Task<T>> act) where TVerb : notnull => Staffed.AsAsync(actor, s => act(s.GetRequiredService<TVerb>()));

    /// <summary>Drafted and published, with one session from nine to eleven.</summary>
    public async Task<ActivitySession> SessionAsync(int from = 9, int until = 11, string kind = Service, int? organisation = null, Func<SessionPlan, SessionPlan>? change = null)
    {
        var (officer, reviewer) = (Officer, Secretary);
        if (organisation is { } other) (officer, reviewer) = (await Staffed.PostAsync(other, "officer"), await Staffed.PostAsync(other, "secretary"));
        var drafted = await AsAsync<DraftActivity, Outcome<Activity>>(officer, d => d.DoAsync(Plan(kind) with { OrganisationId = organisation ?? Staffed.Here }));
        Assert.Null(drafted.Refusal);
        var plan = new SessionPlan(Local(from), Local(until), "社区广场") { Roles = [new("引导", 10)] };
        var added = await AsAsync<PlanSession, Outcome<ActivitySession>>(officer, p => p.AddAsync(drafted.Value!.Id, change?.Invoke(plan) ?? plan));
        Assert.Null(added.Refusal);
        Assert.Null(await AsAsync<PublishActivity, Refusal?>(officer, p => p.SubmitAsync(drafted.Value!.Id)));
        if (kind == Service) Assert.Null(await AsAsync<PublishActivity, Refusal?>(reviewer, p => p.ApproveAsync(drafted.Value!.Id)));
        return added.Value!;
    }

    public ActivityPlan Plan(string kind = Service) => new(kind, kind == Service ? "社区服务" : null, "楼道清理", Staffed.Here) { Risks = "搬动杂物，注意磕碰。" };

    public static DateTime Local(int hour) => new DateTime(2023, 3, 10, 0, 0, 0, DateTimeKind.Unspecified).AddHours(hour);

    /// <summary>The code as the leader's screen shows it now.</summary>
    public Task<string> CodeAsync(Guid session) => AsAsync<RotatingCode, string>(Officer, c => Task.FromResult(c.At(session, District.Clock.UtcNow, 30)));

    public async Task<Refusal?> ScanAsync(Actor who, int person, Guid session, bool leaves = false, Func<Scan, Scan>? change = null)
    {
        var scan = new Scan(Guid.CreateVersion7(), session, person, await CodeAsync(session), leaves);
        return await AsAsync<ScanIn, Refusal?>(who, s => s.DoAsync(change?.Invoke(scan) ?? scan));
    }

    public Task<Refusal?> ProposeAsync(Guid session, Actor? by = null) => AsAsync<ProposeAttendances, Refusal?>(by ?? Officer, p => p.DoAsync(session));

    public Task<Refusal?> ConfirmAsync(Guid session, Actor by, params Judged[] judged) => AsAsync<ConfirmAttendances, Refusal?>(by, c => c.DoAsync(session, judged));

    public async Task<Refusal?> ConfirmAllAsync(Guid session, Actor? by = null) =>
        await ConfirmAsync(session, by ?? Secretary, [.. (await RowsAsync(session)).Where(a => a.State is AttendanceState.Proposed or AttendanceState.Seconded).Select(a => new Judged(a.Id, true))]);

    /// <summary>What the program does at night.</summary>
    public Task<string> NightAsync() => Staffed.AsAsync(Actor.System, async s =>
        (await ActivatorUtilities.CreateInstance<PutInForce>(s).DoAsync(new JobRun(new Job { Kind = PutInForce.Kind.Key }, Time, new()), default)).Value!);

    public Task<List<Attendance>> RowsAsync(Guid session) => District.DoAsync(db => db.Set<Attendance>().AsNoTracking().Where(a => a.SessionId == session).OrderBy(a => a.PersonId).ThenBy(a => a.RecordedAt).ToListAsync());

    public Task<List<Anomaly>> AnomaliesAsync(Guid session) => District.DoAsync(db => db.Set<Anomaly>().AsNoTracking().Where(a => a.SessionId == session).OrderBy(a => a.Kind).ToListAsync());

    public Task<ActivitySession> AgainAsync(Guid session) => District.DoAsync(db => db.Set<ActivitySession>().AsNoTracking().SingleAsync(s => s.Id == session));

    public async Task<long> FigureAsync(string measure, int? node = null, string period = "2023-03")
    {
        await District.RefreshAsync();
        return await District.FigureAsync(measure, node ?? District.Root, period) ?? 0;
    }

    public ValueTask DisposeAsync() => Staffed.DisposeAsync();

    /// <summary>A line of the tests' own, which brings one timed kind.</summary>
    private sealed class ServiceModule : Module
    {
        public override string Key => "test";

        public override string Name => "测试";

        public override Task InstallAsync(ShijiDb db, CancellationToken cancel = default)
        {
            db.Add(new ActivityKind { Key = Service, Name = "服务", Group = "测试", SessionUnit = "场次", Basis = "测试。", Categories = "社区服务\n环境保护", Timed = true, Named = true, NeedsApproval = true, NeedsRisks = true });
            return Task.CompletedTask;
        }

        public override void Map(ModelBuilder model)
        {
        }
    }
}
