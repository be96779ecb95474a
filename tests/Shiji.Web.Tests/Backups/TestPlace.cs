using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Shiji.Kernel.Access;
using Shiji.Kernel.Catalogues;
using Shiji.Kernel.Data;
using Shiji.Kernel.Modules;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.Records;
using Shiji.Kernel.Registers;
using Shiji.Kernel.Results;
using Shiji.Kernel.Tallies;
using Shiji.Kernel.Time;
using Shiji.Storage.Postgres;
using Shiji.Storage.Sqlite;
using Shiji.Web.Backups;
using Shiji.Web.Tests.Commands;
using Shiji.Web.Tests.Districts;

namespace Shiji.Web.Tests.Backups;

/// <summary>A place for data, empty at first, as --data or --database names it.</summary>
internal sealed class TestPlace(string option, string value, Kernel.Data.Storage storage) : IAsyncDisposable
{
    public static string? NoPostgres => string.IsNullOrEmpty(Server) ? "PostgreSQL is not tested: set SHIJI_TEST_POSTGRES to a connection string that may create databases." : null;

    public string Value => value;

    public Kernel.Data.Storage Storage => storage;

    private static string? Server => Environment.GetEnvironmentVariable("SHIJI_TEST_POSTGRES");

    public static TestPlace Sqlite(string folder) => new("--data", folder, new SqliteStorage(Path.Combine(folder, "shiji.db")));

    public static TestPlace Postgres()
    {
        var to = new NpgsqlConnectionStringBuilder(Server!) { Database = $"shiji_backup_{Guid.CreateVersion7():n}" }.ConnectionString;
        return new("--database", to, new PostgresStorage(to));
    }

    public Task<(int Code, string Output)> RunAsync(params string[] verb) => Shell.RunAsync([.. verb, option, value]);

    public async Task<T> DoAsync<T>(Func<IServiceProvider, ShijiDb, Task<T>> act)
    {
        await using var services = new ServiceCollection().AddKernel(storage, ModuleList.Kernel).BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Acting>().Become(Actor.System);
        return await act(scope.ServiceProvider, scope.ServiceProvider.GetRequiredService<ShijiDb>());
    }

    public Task<Refusal?> BackUpAsync(string file, Web.Commands.Progress.Report? heard = null, CancellationToken cancel = default) => DoAsync(async (services, db) =>
        (await new MakeBackup(db, services.GetRequiredService<DistrictClock>()).DoAsync(new(file), heard ?? ((_, _, _) => { }), cancel)).Refusal);

    public Task<Refusal?> RestoreAsync(string file) => DoAsync(async (_, db) => (await new RestoreBackup(db).DoAsync(new(file), (_, _, _) => { }, default)).Refusal);

    /// <summary>Whether anything at all is there: a database, a folder.</summary>
    public Task<bool> IsThereAsync() => DoAsync(async (_, db) => Directory.Exists(value) || await db.Database.GetService<IRelationalDatabaseCreator>().ExistsAsync());

    public Task<int> FillAsync() => DoAsync(async (services, db) =>
    {
        Assert.Null(await storage.MigrateAsync(db));
        await services.GetRequiredService<CatalogueStart>().InstallAsync();
        await SmallDistrict.FoundAsync(services);
        var catalogue = await services.GetRequiredService<CatalogueOpening>().OpenAsync();
        await SmallDistrict.RecordAsync(services, catalogue);
        await services.GetRequiredService<TallyBook>().RefreshAsync(catalogue);
        return 0;
    });

    /// <summary>One more row, counted into the book.</summary>
    public Task<long> WriteAsync(string title) => DoAsync(async (services, db) =>
    {
        var (catalogue, clock) = (await services.GetRequiredService<CatalogueOpening>().OpenAsync(), services.GetRequiredService<DistrictClock>());
        await services.GetRequiredService<RecordImporter>().InsertAsync([new RegisterRow
        {
            Id = clock.NewId(),
            RegisterId = catalogue.Registers.First(r => r.Key == "volunteer.service").Id,
            OrganisationId = await db.Set<Organisation>().Where(o => o.Code == SmallDistrict.Branch).Select(o => o.Id).SingleAsync(),
            Day = new(2022, 4, 1),
            PersonId = 1,
            Quantity1 = 30,
            Facet1 = "社区服务",
            Title = title,
            State = RowState.InForce,
            RecordedAt = clock.UtcNow,
            RecordedBy = "录入员",
        }]);
        return await services.GetRequiredService<TallyBook>().RefreshAsync(catalogue);
    });

    public Task<bool> HasAsync(string title) => DoAsync((_, db) => db.Set<RegisterRow>().AnyAsync(r => r.Title == title));

    public async ValueTask DisposeAsync()
    {
        if (storage is not PostgresStorage) return;
        NpgsqlConnection.ClearAllPools();
        await using var source = NpgsqlDataSource.Create(Server!);
        await using var drop = source.CreateCommand($"DROP DATABASE IF EXISTS {new NpgsqlConnectionStringBuilder(value).Database} WITH (FORCE)");
        await drop.ExecuteNonQueryAsync();
    }
}
