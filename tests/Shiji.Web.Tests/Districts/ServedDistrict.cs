using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Shiji.Accounts;
using Shiji.Imports;
using Shiji.Kernel.Access;
using Shiji.Kernel.Catalogues;
using Shiji.Kernel.Data;
using Shiji.Kernel.Jobs;
using Shiji.Kernel.Parameters;
using Shiji.Kernel.Secrecy;
using Shiji.Kernel.Tallies;
using Shiji.Storage.Sqlite;

[assembly: AssemblyFixture(typeof(Shiji.Web.Tests.Districts.ServedDistrict))]

namespace Shiji.Web.Tests.Districts;

/// <summary>A small district on a real database, behind the real host.</summary>
public class ServedDistrict : IAsyncLifetime
{
    /// <summary>An address that fails, in the tests only.</summary>
    public const string Broken = "/broken";

    public const string MetricsToken = "measured-by-the-monitor";

    public const string Secret = "the words of an exception";

    /// <summary>Of the district's.</summary>
    public static Guid FailedJob { get; } = new("018a0000-0000-7000-8000-000000000003");

    /// <summary>Of the district's, with findings for more than a page.</summary>
    public static Guid CheckedImport { get; } = new("018a0000-0000-7000-8000-000000000004");

    private readonly string _folder = Directory.CreateTempSubdirectory("shiji-web-").FullName;
    private WebApplication? _app;

    public Uri Address { get; private set; } = null!;

    /// <summary>The secretary of the district, signed in.</summary>
    public Visitor Secretary { get; private set; } = null!;

    public HttpClient Client => Secretary.Client;

    public IServiceProvider Services => _app!.Services;

    public LogBook Log { get; } = new();

    protected virtual Kernel.Data.Storage StorageIn(string folder) => new SqliteStorage(Path.Combine(folder, "shiji.db"));

    public async ValueTask InitializeAsync()
    {
        var ring = await KeyRing.OpenOrCreateAsync(Path.Combine(_folder, "keys.json"), Suites.International, new(TimeProvider.System));
        _app = ShijiHost.Build(StorageIn(_folder), ring.Value!, "http://127.0.0.1:0", new(_folder, MetricsToken: MetricsToken));
        await using (var scope = _app.Services.CreateAsyncScope())
        {
            var services = scope.ServiceProvider;
            services.GetRequiredService<Acting>().Become(Actor.System);
            var db = services.GetRequiredService<ShijiDb>();
            Assert.Null(await db.Storage.MigrateAsync(db));
            await services.GetRequiredService<CatalogueStart>().InstallAsync();
            await SmallDistrict.FoundAsync(services);
            var catalogue = await services.GetRequiredService<CatalogueOpening>().OpenAsync();
            await SmallDistrict.RecordAsync(services, catalogue);
            await SmallVolunteers.RecordAsync(services);
            await SmallMembers.RecordAsync(services);
            await SmallActivities.RecordAsync(services);
            await SmallReports.RecordAsync(db);
            await SmallRequests.RecordAsync(db);
            await services.GetRequiredService<TallyBook>().RefreshAsync(catalogue);
            await services.GetRequiredService<SampleAccounts>().MakeAsync();
            var then = new DateTime(2022, 6, 1, 0, 0, 0, DateTimeKind.Utc);
            db.Add(new Job { Id = FailedJob, Kind = "imports.run", Title = "名单.csv", OrganisationId = 1, Who = "某人", State = JobState.Failed, Said = "没有导入任何行：文件打不开。", QueuedAt = then, EndedAt = then });
            db.Add(new JobLine { JobId = FailedJob, OrganisationId = 1, At = then, Text = "开始办理。" });
            db.Add(new ImportRun { Id = CheckedImport, OrganisationId = 1, Kind = "register:youth.activity", FileName = "活动.csv", Hash = "", Who = "某人", State = ImportState.Checked, Read = 100, Fresh = 40, Refused = 60, UploadedAt = then });
            db.AddRange(Enumerable.Range(1, 60).Select(i => new ImportFinding { RunId = CheckedImport, Ordinal = i, OrganisationId = 1, Line = i + 1, Text = "“类别”没有“不存在的类别”这个选项。" }));
            await db.SaveChangesAsync();
            await LimitStrangersAsync(db, 1_000_000); // all the visitors of the tests come from one address
        }

        _app.Services.GetRequiredService<ILoggerFactory>().AddProvider(Log);
        _app.MapGet(Broken, string () => throw new InvalidOperationException(Secret));
        await _app.StartAsync();
        Address = new Uri(_app.Urls.First());
        Secretary = await Visitor.SignInAsync(Address, Users.District);
    }

    public static Task<int> LimitStrangersAsync(ShijiDb db, decimal requests) => db.Set<RuleParameter>().Where(p => p.Code == StrangerRate.Rule).ExecuteUpdateAsync(p => p.SetProperty(x => x.Value, requests));

    /// <summary>As the program itself.</summary>
    public async Task<T> DoAsync<T>(Func<IServiceProvider, ShijiDb, Task<T>> act)
    {
        await using var scope = Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Acting>().Become(Actor.System);
        return await act(scope.ServiceProvider, scope.ServiceProvider.GetRequiredService<ShijiDb>());
    }

    /// <summary>Waits until the keeper has done with it.</summary>
    public async Task EndedAsync(Guid job) => Assert.False((await DoAsync((services, _) => services.GetRequiredService<JobReader>().EndOfAsync(job, TimeSpan.FromMinutes(5), TestContext.Current.CancellationToken)))!.IsOpen);

    public virtual async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        Secretary.Dispose();
        await _app!.StopAsync();
        await _app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }
}
