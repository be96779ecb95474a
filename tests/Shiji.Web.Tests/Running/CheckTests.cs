using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Shiji.Accounts;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Jobs;
using Shiji.Kernel.Modules;
using Shiji.Kernel.Proofs;
using Shiji.Kernel.Secrecy;
using Shiji.Kernel.Tallies;
using Shiji.Kernel.Tests.Databases;
using Shiji.Kernel.Tests.Time;
using Shiji.Storage.Postgres;
using Shiji.Storage.Sqlite;
using Shiji.Web.Commands;

namespace Shiji.Web.Tests.Running;

/// <summary>Each check is shown what it must see.</summary>
public sealed class CheckTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("shiji-health-").FullName;
    private readonly FakeTime _time = FakeTime.At(2026, 5, 1);

    [Theory, OnEachDatabase]
    public async Task A_mark_that_waits_too_long_is_seen_and_a_new_one_is_not(Database database)
    {
        await using var place = await TestDatabase.NewAsync(database);
        await using var services = Services(place.Storage);
        var health = new BookHealth(services.GetRequiredService<IServiceScopeFactory>(), new(_time));
        Assert.Equal(HealthStatus.Healthy, await AskAsync(health));
        await DoAsync(services, db => db.Add(new StaleMark { Kind = "a" }));
        Assert.Equal(HealthStatus.Healthy, await AskAsync(health));
        _time.Now += TimeSpan.FromMinutes(11);
        Assert.Equal(HealthStatus.Unhealthy, await AskAsync(health));
        await DoAsync(services, db =>
        {
            db.Set<StaleMark>().ExecuteDelete();
            db.Add(new StaleMark { Kind = "b" });
        });
        Assert.Equal(HealthStatus.Healthy, await AskAsync(health));
    }

    [Theory, OnEachDatabase]
    public async Task A_nightly_proof_that_failed_is_seen_until_one_succeeds(Database database)
    {
        await using var place = await TestDatabase.NewAsync(database);
        await using var services = Services(place.Storage);
        async Task<HealthStatus> ProofAsync() => await AskAsync(services, s => ActivatorUtilities.CreateInstance<ProofHealth>(s));
        Assert.Equal(HealthStatus.Healthy, await ProofAsync());
        await DoAsync(services, db => db.Add(Proved(JobState.Failed, 1)));
        Assert.Equal(HealthStatus.Unhealthy, await ProofAsync());
        await DoAsync(services, db => db.Add(Proved(JobState.Done, 2)));
        Assert.Equal(HealthStatus.Healthy, await ProofAsync());
    }

    [Theory, OnEachDatabase]
    public async Task A_ring_that_does_not_open_what_is_sealed_is_seen(Database database)
    {
        await using var place = await TestDatabase.NewAsync(database);
        await using var services = Services(place.Storage);
        var (own, foreign) = (await RingAsync("own"), await RingAsync("foreign"));
        await DoAsync(services, db => db.Add(new ProtectionKey { Id = Guid.CreateVersion7(), Name = "key", Content = own.Seal("<key/>", ProtectionKeys.Purpose) }));
        Assert.Equal(HealthStatus.Healthy, await AskAsync(services, s => ActivatorUtilities.CreateInstance<KeyHealth>(s, own)));
        Assert.Equal(HealthStatus.Unhealthy, await AskAsync(services, s => ActivatorUtilities.CreateInstance<KeyHealth>(s, foreign)));
    }

    [Theory, OnEachDatabase]
    public async Task A_database_of_this_version_is_well(Database database)
    {
        await using var place = await TestDatabase.NewAsync(database);
        await using var services = Services(place.Storage);
        Assert.Equal(HealthStatus.Healthy, await AskAsync(services, s => ActivatorUtilities.CreateInstance<DatabaseHealth>(s)));
    }

    [Fact]
    public async Task A_database_out_of_reach_or_of_another_version_is_seen()
    {
        await using var empty = Services(new SqliteStorage(Path.Combine(_folder, "empty.db")));
        await using var nowhere = Services(new PostgresStorage("Host=127.0.0.1;Port=1;Database=x;Username=x;Timeout=2"));
        foreach (var services in new[] { empty, nowhere }) Assert.Equal(HealthStatus.Unhealthy, await AskAsync(services, s => ActivatorUtilities.CreateInstance<DatabaseHealth>(s)));
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    private Job Proved(JobState state, int hour) => new() { Id = Guid.CreateVersion7(), Kind = ProveNightly.Kind.Key, State = state, QueuedAt = _time.Now.UtcDateTime, EndedAt = _time.Now.UtcDateTime.AddHours(hour) };

    private async Task<Vault> RingAsync(string name) => new((await KeyRing.OpenOrCreateAsync(Path.Combine(_folder, name + ".json"), Suites.International, new(_time))).Value!);

    private ServiceProvider Services(Kernel.Data.Storage storage) =>
        new ServiceCollection().AddLogging().AddKernel(storage, Place.Modules).AddSingleton<TimeProvider>(_time).BuildServiceProvider();

    private static async Task<HealthStatus> AskAsync(IHealthCheck health) => (await health.CheckHealthAsync(new())).Status;

    private static async Task<HealthStatus> AskAsync(ServiceProvider services, Func<IServiceProvider, IHealthCheck> make)
    {
        await using var scope = services.CreateAsyncScope();
        return await AskAsync(make(scope.ServiceProvider));
    }

    private static async Task DoAsync(ServiceProvider services, Action<ShijiDb> act)
    {
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Acting>().Become(Actor.System);
        var db = scope.ServiceProvider.GetRequiredService<ShijiDb>();
        act(db);
        await db.SaveChangesAsync();
    }
}
