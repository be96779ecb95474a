using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Shiji.Bench;
using Shiji.Kernel.Access;
using Shiji.Kernel.Catalogues;
using Shiji.Kernel.Data;
using Shiji.Kernel.Modules;
using Shiji.Kernel.Tallies;
using Shiji.Reports;
using Shiji.Storage.Postgres;
using Shiji.Storage.Sqlite;
using Shiji.Web.Commands;

var data = new Option<DirectoryInfo?>("--data") { Description = "folder of a SQLite sample made by `demo --data`" };
var database = new Option<string?>("--database") { Description = "PostgreSQL with a sample made by `demo --database`" };
var rounds = new Option<int>("--rounds") { DefaultValueFactory = _ => 5 };
var load = new Option<bool>("--load") { Description = "instead: time `demo` itself, in a scratch database that is removed afterwards" };
var checkIn = new Option<bool>("--check-in") { Description = "instead: a burst of check-ins beside bare inserts, in a scratch database on that PostgreSQL" };
var seconds = new Option<int>("--seconds") { Description = "how long each burst lasts", DefaultValueFactory = _ => 5 };
var drafts = new Option<bool>("--draft-check") { Description = "instead: precision of the draft check on sentences with planted errors" };
var sources = new Option<DirectoryInfo?>("--sources") { Description = "with --draft-check: a folder of NAME.keys — a period, the path of a report, the indicators of its figures in order, a line each" };
var verbose = new Option<bool>("--verbose") { Description = "with --draft-check: what was not judged as it should be" };
var scale = new Option<int>("--scale") { DefaultValueFactory = _ => 1 };
var root = new RootCommand("Times the product beside its yardsticks, in turn, and prints medians of one run.") { data, database, rounds, load, scale, checkIn, seconds, drafts, sources, verbose };
root.SetAction(async (parsed, cancel) =>
{
    if (parsed.GetValue(checkIn))
    {
        await CheckInBench.RunAsync(parsed.GetRequiredValue(database)!, TimeSpan.FromSeconds(parsed.GetValue(seconds)));
        return;
    }

    if (parsed.GetValue(load))
    {
        await LoadBench.RunAsync(
            parsed.GetValue(database) is { } server
                ? new PostgresStorage(new NpgsqlConnectionStringBuilder(server) { Database = "shiji_bench_load" }.ConnectionString)
                : new SqliteStorage(Path.Combine((parsed.GetValue(data) ?? new("data")).FullName, "bench-load.db")),
            parsed.GetValue(scale));
        return;
    }

    Shiji.Kernel.Data.Storage storage = parsed.GetValue(database) is { } connection
        ? new PostgresStorage(connection)
        : new SqliteStorage(Path.Combine((parsed.GetValue(data) ?? new("data")).FullName, "shiji.db"));
    await using var services = new ServiceCollection().AddKernel(storage, Place.Modules).AddReports().BuildServiceProvider();
    await using var scope = services.CreateAsyncScope();
    scope.ServiceProvider.GetRequiredService<Acting>().Become(Actor.System);
    var db = scope.ServiceProvider.GetRequiredService<ShijiDb>();
    db.Database.SetCommandTimeout(0); // the yardsticks take what they take
    var catalogue = await scope.ServiceProvider.GetRequiredService<CatalogueOpening>().OpenAsync(cancel);
    await scope.ServiceProvider.GetRequiredService<TallyBook>().RefreshAsync(catalogue, null, cancel);
    if (parsed.GetValue(drafts))
    {
        await new DraftBench(scope.ServiceProvider, catalogue).RunAsync(parsed.GetValue(sources), parsed.GetValue(verbose));
        return;
    }

    var bench = new Rounds(parsed.GetValue(rounds));
    Console.WriteLine($"{storage.Name}, {catalogue.Measures.Count} measures, {bench.Count} rounds, medians");
    await new ReportSet(scope.ServiceProvider, db, catalogue).RunAsync(bench);
    await new ProofBench(scope.ServiceProvider, db, catalogue).RunAsync(bench);
    await new SummaryBench(scope.ServiceProvider, catalogue).RunAsync(bench);
});
return await root.Parse(args).InvokeAsync();
