using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shiji.Kernel.Access;
using Shiji.Kernel.Jobs;
using Shiji.Kernel.Logs;
using Shiji.Kernel.Modules;
using Shiji.Kernel.Parameters;
using Shiji.Kernel.Results;
using Shiji.Kernel.Tests.Databases;
using Shiji.Kernel.Tests.Districts;

namespace Shiji.Kernel.Tests.Jobs;

/// <summary>A district with two streets, somebody who may start jobs in one of them, and as many processes over its database as are asked for.</summary>
internal sealed class Workshop : IAsyncDisposable
{
    // One for all tests: the model, and every query compiled for it, is made once.
    private static readonly ModuleList Modules = new([.. ModuleList.Kernel.All, new TestWorkModule()]);

    private readonly List<ServiceProvider> _processes = [];
    private readonly string _folder = Directory.CreateTempSubdirectory("shiji-jobs-").FullName;

    private Workshop(District district)
    {
        District = district;
        (One, Other) = (Start(), Start());
    }

    public District District { get; }

    /// <summary>Two processes.</summary>
    public ServiceProvider One { get; }

    public ServiceProvider Other { get; }

    public Bell Bell { get; } = new();

    public int Here { get; private set; }

    public int There { get; private set; }

    public Actor Secretary { get; private set; } = null!;

    public AnchorFolder Anchors => new(Path.Combine(_folder, AnchorFolder.Name));

    public static async Task<Workshop> OpenAsync(Database database)
    {
        var district = await District.FoundAsync(database);
        district.Modules = Modules;
        await district.DoAsync(async db =>
        {
            await StandardRoles.InstallAsync(db);
            db.Add(new RuleParameter { Code = TestWorkModule.At, Name = "敲钟时间", Value = 190, Unit = "时刻", From = new(2020, 1, 1), Until = new(2023, 6, 1), Source = "测试", EvidenceTag = "D" });
            return await db.SaveChangesAsync();
        });
        var shop = new Workshop(district) { Here = await district.FoundAsync("HERE", District.Root), There = await district.FoundAsync("THERE", District.Root) };
        await district.RefreshAsync();
        shop.Secretary = await shop.PostAsync(shop.Here, StandardRoles.Secretary);
        return shop;
    }

    /// <summary>Somebody in a post, as a sign-in would make them.</summary>
    public Task<Actor> PostAsync(int node, string role, string name = "交办的人") => AsAsync(Actor.System, async services =>
    {
        var account = District.Clock.NewId();
        var granted = await services.GetRequiredService<GrantPost>().DoAsync(account, node, role, new(2020, 1, 1), null, null, "任职");
        Assert.Null(granted.Refusal);
        var actors = services.GetRequiredService<ActorReader>();
        return await actors.ReadAsync(account, name, await actors.PostsAsync(account), granted.Value!.Id, null);
    });

    public async Task<T> AsAsync<T>(Actor actor, Func<IServiceProvider, Task<T>> act, IServiceProvider? process = null)
    {
        await using var scope = (process ?? One).CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Acting>().Become(actor);
        return await act(scope.ServiceProvider);
    }

    public async Task<Guid> StartAsync(string kind, string title = "第一口钟")
    {
        var started = await AsAsync(Secretary, s => s.GetRequiredService<StartJob>().DoAsync(kind, District.Clock.NewId(), title, Here));
        Assert.Null(started.Refusal);
        return started.Value!.Id;
    }

    public Task<Refusal?> CancelAsync(Guid id, Actor? by = null, IServiceProvider? process = null) => AsAsync(by ?? Secretary, s => s.GetRequiredService<CancelJob>().DoAsync(id), process);

    public Task<Refusal?> RetryAsync(Guid id, Actor? by = null) => AsAsync(by ?? Secretary, s => s.GetRequiredService<RetryJob>().DoAsync(id));

    public static Task<bool> WorkAsync(IServiceProvider process, bool ofProgram = false, CancellationToken stopping = default) => process.GetRequiredService<QueuedJob>().TakeAsync(ofProgram, stopping);

    public static JobQueue Queue(IServiceProvider process) => process.GetRequiredService<JobQueue>();

    public Task<int> DueAsync(IServiceProvider process) => AsAsync(Actor.System, s => s.GetRequiredService<DueSchedules>().QueueAsync(), process);

    public Task<Job> JobAsync(Guid id) => District.DoAsync(db => db.Set<Job>().AsNoTracking().SingleAsync(j => j.Id == id));

    public Task<List<string>> LinesAsync(Guid id) => District.DoAsync(db => db.Set<JobLine>().Where(l => l.JobId == id).OrderBy(l => l.Id).Select(l => l.Text).ToListAsync());

    public void Pass(TimeSpan time) => District.Time.Now += time;

    public async ValueTask DisposeAsync()
    {
        foreach (var process in _processes) await process.DisposeAsync();
        await District.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private ServiceProvider Start()
    {
        using var db = District.Open();
        var process = new ServiceCollection().AddKernel(db.Storage, District.Modules).AddSingleton<TimeProvider>(District.Time).AddSingleton(_ => Bell).AddSingleton(_ => Anchors).BuildServiceProvider();
        _processes.Add(process);
        return process;
    }
}
