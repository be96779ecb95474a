using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Jobs;
using Shiji.Kernel.Modules;
using Shiji.Kernel.People;
using Shiji.Kernel.Registers;
using Shiji.Kernel.Results;
using Shiji.Kernel.Secrecy;
using Shiji.Kernel.Tests.Databases;
using Shiji.Kernel.Tests.Districts;
using Shiji.Kernel.Tests.Secrecy;

namespace Shiji.Imports.Tests;

/// <summary>A district with two streets, a branch under each, three people, and somebody in a post who imports.</summary>
internal sealed class Desk : IAsyncDisposable
{
    public const string Activities = "register:act";
    public const string Homes = "register:home";
    public const string People = "people";
    public const string Organisations = "organisations";
    public const string Limit = "test.largest";

    // One for all tests: the model, and every query compiled for it, is made once.
    private static readonly ModuleList Modules = new([.. ModuleList.Kernel.All, new ImportsModule()]);

    private readonly ServiceProvider _services;
    private readonly Rings _rings;

    private Desk(District district, ServiceProvider services, Rings rings) => (District, _services, _rings) = (district, services, rings);

    public District District { get; }

    public Actor Secretary { get; private set; } = null!;

    public int Here { get; private set; }

    public int There { get; private set; }

    /// <summary>Who looks on while files are read.</summary>
    public Onlooker Onlooker => _services.GetRequiredService<Onlooker>();

    public IServiceScopeFactory Scopes => _services.GetRequiredService<IServiceScopeFactory>();

    public static async Task<Desk> OpenAsync(Database database)
    {
        var district = await District.FoundAsync(database);
        district.Modules = Modules;
        await using var db = district.Open();
        var rings = new Rings();
        var services = new ServiceCollection().AddLogging().AddKernel(db.Storage, Modules).AddSecrecy(await rings.MakeAsync()).AddImports().AddScoped<KindSource, ConsentKinds>().AddOnlooker().AddSingleton<TimeProvider>(district.Time).BuildServiceProvider();
        var desk = new Desk(district, services, rings)
        {
            Here = await district.FoundAsync("HERE", await district.FoundAsync("STREET", District.Root)),
            There = await district.FoundAsync("THERE", await district.FoundAsync("OTHER", District.Root)),
        };
        await StandardRoles.InstallAsync(db);
        db.AddRange(((string[])["林知夏", "周以安", "重名", "重名"]).Select((name, i) => new Person { Id = i + 1, Name = name, OrganisationId = District.Root }));
        await db.SaveChangesAsync();
        await district.RefreshAsync(); // who stands under whom
        desk.Secretary = await desk.PostAsync(District.Root, StandardRoles.Secretary);
        return desk;
    }

    /// <summary>Somebody in a post, as a sign-in would make them.</summary>
    public async Task<Actor> PostAsync(int node, string role)
    {
        var account = District.Clock.NewId();
        return await AsAsync(Actor.System, async services =>
        {
            var granted = await services.GetRequiredService<GrantPost>().DoAsync(account, node, role, new(2020, 1, 1), null, null, "任职");
            Assert.Null(granted.Refusal);
            var actors = services.GetRequiredService<ActorReader>();
            return await actors.ReadAsync(account, "在岗的人", await actors.PostsAsync(account), granted.Value!.Id, null);
        });
    }

    public async Task<T> AsAsync<T>(Actor actor, Func<IServiceProvider, Task<T>> act)
    {
        await using var scope = Scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Acting>().Become(actor);
        return await act(scope.ServiceProvider);
    }

    public Task<T> SeeAsync<T>(Func<ShijiDb, Task<T>> see) => District.DoAsync(see);

    public Task<Outcome<ImportRun>> UploadAsync(string kind, byte[] file, Actor? by = null, string name = "导出.csv") =>
        AsAsync(by ?? Secretary, s => s.GetRequiredService<UploadFile>().DoAsync(kind, name, file));

    /// <summary>Uploaded, its columns as they were guessed, its dry run in the queue.</summary>
    public async Task<ImportRun> QueueAsync(string kind, byte[] file, Actor? by = null, string name = "导出.csv")
    {
        var uploaded = await UploadAsync(kind, file, by, name);
        Assert.Null(uploaded.Refusal);
        Assert.Null(await MapAsync(uploaded.Value!, by: by));
        return await RunAsync(uploaded.Value!.Id);
    }

    /// <summary>Uploaded and checked.</summary>
    public async Task<ImportRun> CheckAsync(string kind, byte[] file, Actor? by = null, string name = "导出.csv")
    {
        var run = await QueueAsync(kind, file, by, name);
        Assert.True(await WorkAsync());
        Assert.Equal(JobState.Done, (await JobAsync(run.Id)).State);
        return await RunAsync(run.Id);
    }

    /// <summary>As it was mapped before, unless said otherwise.</summary>
    public Task<Refusal?> MapAsync(ImportRun run, ColumnMapping? mapping = null, Actor? by = null) =>
        AsAsync(by ?? Secretary, s => s.GetRequiredService<ChooseMapping>().DoAsync(run.Id, mapping ?? ColumnMapping.Read(run.Mapping)));

    public Task<Refusal?> StartAsync(Guid id, Actor? by = null) => AsAsync(by ?? Secretary, s => s.GetRequiredService<StartImport>().DoAsync(id));

    public Task<Refusal?> CancelAsync(Guid id) => AsAsync(Secretary, s => s.GetRequiredService<CancelImport>().DoAsync(id));

    public JobQueue Queue => _services.GetRequiredService<JobQueue>();

    public Task<bool> WorkAsync() => _services.GetRequiredService<QueuedJob>().TakeAsync(ofProgram: false);

    /// <summary>The last job of a run.</summary>
    public Task<Job> JobAsync(Guid id) => SeeAsync(db => db.Set<Job>().AsNoTracking().SingleAsync(j => db.Set<ImportRun>().Any(r => r.Id == id && r.JobId == j.Id)));

    /// <summary>From the upload to the end, as people do it.</summary>
    public async Task<ImportRun> ImportAsync(string kind, byte[] file, Actor? by = null, string name = "导出.csv")
    {
        var run = await CheckAsync(kind, file, by, name);
        Assert.Null(await StartAsync(run.Id, by));
        Assert.True(await WorkAsync());
        return await RunAsync(run.Id);
    }

    public Task<Refusal?> UndoAsync(Guid id, Actor? by = null) => AsAsync(by ?? Secretary, s => s.GetRequiredService<UndoImport>().DoAsync(id, "导错了文件"));

    public Task<ImportRun> RunAsync(Guid id) => SeeAsync(db => db.Set<ImportRun>().AsNoTracking().SingleAsync(r => r.Id == id));

    /// <summary>What the dry run found, a line for each.</summary>
    public async Task<string> FindingsAsync(Guid id) =>
        string.Join('\n', await SeeAsync(db => db.Set<ImportFinding>().AsNoTracking().Where(f => f.RunId == id).OrderBy(f => f.Ordinal).ToListAsync()));

    public Task<List<RegisterRow>> RowsAsync() => SeeAsync(db => db.Set<RegisterRow>().AsNoTracking().OrderBy(r => r.Day).ThenBy(r => r.Quantity1).ThenBy(r => r.Id).ToListAsync());

    public static byte[] Csv(params string[] lines) => Encoding.UTF8.GetBytes(string.Join("\r\n", lines));

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await District.DisposeAsync();
        _rings.Dispose();
    }
}
