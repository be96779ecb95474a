using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Shiji.Activities;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Modules;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.People;
using Shiji.Kernel.Secrecy;
using Shiji.Kernel.Tallies;
using Shiji.Storage.Postgres;
using Shiji.Web.Commands;

namespace Shiji.Bench;

/// <summary>签到高峰 — durable check-ins per second through the use case, from 1 to 64 clients, beside a bare prepared INSERT of the same row into a table with the same indexes, by pgbench and by ourselves; in a scratch database.</summary>
internal sealed class CheckInBench(string connection, IServiceProvider services)
{
    private const int Sessions = 200;
    private const int People = 5_000;
    private static readonly int[] Clients = [1, 4, 16, 32, 64];

    private readonly Guid[] _sessions = [.. Enumerable.Range(0, Sessions).Select(_ => Guid.CreateVersion7())];
    private readonly Guid[] _accounts = [.. Enumerable.Range(0, People).Select(_ => Guid.NewGuid())];

    public static async Task RunAsync(string server, TimeSpan span)
    {
        var connection = new NpgsqlConnectionStringBuilder(server) { Database = "shiji_bench_check_in", MaxPoolSize = 70 }.ConnectionString;
        var keys = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        var ring = (await KeyRing.OpenOrCreateAsync(keys, Suites.International, new(TimeProvider.System))).Value!;
        await using var services = new ServiceCollection().AddKernel(new PostgresStorage(connection), Place.Modules).AddSecrecy(ring).AddActivities().BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Acting>().Become(Actor.System);
        var db = scope.ServiceProvider.GetRequiredService<ShijiDb>();
        try
        {
            await db.Database.EnsureDeletedAsync();
            await db.Storage.MigrateAsync(db);
            var bench = new CheckInBench(connection, services);
            await bench.FillAsync(db);
            Console.WriteLine($"PostgreSQL, synchronous_commit={await SettingAsync(connection)}, {Sessions} sessions, {People} people, {span.TotalSeconds:0} s each");
            Console.WriteLine("clients  pgbench/s   bare/s   p99 ms   product/s   p99 ms   of pgbench   of bare");
            await bench.BurstAsync(4, TimeSpan.FromSeconds(2), bench.ScanAsync); // warm
            foreach (var clients in Clients)
            {
                var pgbench = await new PgBench(connection).PerSecondAsync(clients, span);
                var bare = await bench.BurstAsync(clients, span, bench.InsertAsync, bare: true);
                NpgsqlConnection.ClearAllPools();
                var product = await bench.BurstAsync(clients, span, bench.ScanAsync);
                Console.WriteLine(FormattableString.Invariant($"{clients,7}{pgbench,11:0}{bare.PerSecond,9:0}{bare.P99,9:0.0}{product.PerSecond,12:0}{product.P99,9:0.0}{product.PerSecond / pgbench,13:P0}{product.PerSecond / bare.PerSecond,10:P0}"));
            }
        }
        finally
        {
            NpgsqlConnection.ClearAllPools();
            await db.Database.EnsureDeletedAsync();
            File.Delete(keys);
        }
    }

    private async Task FillAsync(ShijiDb db)
    {
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        var day = DateOnly.FromDateTime(now);
        db.Add(new Book { OpensOn = day.AddYears(-1), RootId = 1 });
        db.Add(new Organisation { Id = 1, Code = "ROOT", Name = "区" });
        db.Add(new Placement { OrganisationId = 1, From = day.AddYears(-1) });
        var activity = new Shiji.Activities.Activity { Id = Guid.CreateVersion7(), OrganisationId = 1, Day = day, Kind = "volunteer", Title = "量一量", State = ActivityState.Published };
        db.Add(activity);
        db.AddRange(Shiji.Kernel.Catalogues.StandardCatalogue.Parameters);
        db.AddRange(_sessions.Select(id => new ActivitySession { Id = id, ActivityId = activity.Id, OrganisationId = 1, Day = day, Kind = "volunteer", StartsAt = now, EndsAt = now.AddHours(8), OpensAt = now.AddHours(-1), ShutsAt = now.AddHours(9) }));
        db.AddRange(_accounts.Select((account, i) => new Person { Id = i + 1, Name = "某", OrganisationId = 1, AccountId = account }));
        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();
        await db.Database.ExecuteSqlRawAsync("CREATE TABLE bare_check_in (LIKE check_in INCLUDING ALL)");
        await db.Database.ExecuteSqlRawAsync("VACUUM ANALYZE");
    }

    /// <summary>What a request does, without HTTP: a scope, an actor, the use case.</summary>
    private async Task ScanAsync(Random dice, NpgsqlConnection connection)
    {
        await using var scope = services.CreateAsyncScope();
        var person = dice.Next(People);
        var session = _sessions[dice.Next(Sessions)];
        scope.ServiceProvider.GetRequiredService<Acting>().Become(new Actor("某", Scope.None, Scope.None, new HashSet<Permission>()) { AccountId = _accounts[person] });
        var code = scope.ServiceProvider.GetRequiredService<RotatingCode>().At(session, TimeProvider.System.GetUtcNow().UtcDateTime, 30);
        var refusal = await scope.ServiceProvider.GetRequiredService<ScanIn>().DoAsync(new(Guid.CreateVersion7(), session, person + 1, code, false));
        if (refusal is not null) throw new InvalidOperationException(refusal.Message);
    }

    private async Task InsertAsync(Random dice, NpgsqlConnection connection)
    {
        await using var command = new NpgsqlCommand("INSERT INTO bare_check_in (id, session_id, organisation_id, day, person_id, at, leaves, way, received_at, fence) VALUES ($1, $2, 1, $3, $4, $5, false, 0, $5, 0)", connection)
        {
            Parameters =
            {
                new() { Value = Guid.CreateVersion7() }, new() { Value = _sessions[dice.Next(Sessions)] }, new() { Value = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime) },
                new() { Value = dice.Next(People) + 1 }, new() { Value = TimeProvider.System.GetUtcNow().UtcDateTime },
            },
        };
        await command.PrepareAsync();
        await command.ExecuteNonQueryAsync();
    }

    private async Task<(double PerSecond, double P99)> BurstAsync(int clients, TimeSpan span, Func<Random, NpgsqlConnection, Task> act, bool bare = false)
    {
        var (watch, took) = (Stopwatch.StartNew(), new List<double>[clients]);
        await Task.WhenAll(Enumerable.Range(0, clients).Select(i => Task.Run(async () =>
        {
            var (dice, own) = (new Random(i), took[i] = []);
            await using var held = new NpgsqlConnection(connection);
            if (bare) await held.OpenAsync(); // the use case takes its own, as a request does
            while (watch.Elapsed < span)
            {
                var began = Stopwatch.GetTimestamp();
                await act(dice, held);
                own.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            }
        })));
        var all = took.SelectMany(t => t).Order().ToList();
        return (all.Count / watch.Elapsed.TotalSeconds, all[(int)(all.Count * 0.99)]);
    }

    private static async Task<string> SettingAsync(string connection)
    {
        await using var source = NpgsqlDataSource.Create(connection);
        await using var command = source.CreateCommand("SHOW synchronous_commit");
        return (string)(await command.ExecuteScalarAsync())!;
    }
}
