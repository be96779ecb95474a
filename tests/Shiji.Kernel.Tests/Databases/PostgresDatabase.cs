using Microsoft.EntityFrameworkCore;
using Npgsql;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Modules;
using Shiji.Storage.Postgres;

namespace Shiji.Kernel.Tests.Databases;

internal sealed class PostgresDatabase(string name) : TestDatabase
{
    private const string Variable = "SHIJI_TEST_POSTGRES";
    private static readonly Lazy<Task<string>> Template = new(MakeAsync);

    /// <summary>Null when there is a server to test on.</summary>
    public static string? WhyNot =>
        string.IsNullOrEmpty(Server) ? $"PostgreSQL is not tested: set {Variable} to a connection string that may create databases." : null;

    public override Data.Storage Storage { get; } = new PostgresStorage(To(name));

    private static string? Server => Environment.GetEnvironmentVariable(Variable);

    public static async Task<TestDatabase> CopyAsync()
    {
        Assert.SkipUnless(WhyNot is null, WhyNot ?? "");
        var copy = NewName();
        await RunAsync($"CREATE DATABASE {copy} TEMPLATE {await Template.Value}");
        return new PostgresDatabase(copy);
    }

    public static async Task SweepAsync()
    {
        if (Template.IsValueCreated) await DropAsync(await Template.Value);
    }

    public override async ValueTask DisposeAsync() => await DropAsync(name);

    private static async Task<string> MakeAsync()
    {
        var template = NewName();
        await using var db = new ShijiDb(new PostgresStorage(To(template)), ModuleList.Kernel, Acting.System());
        Assert.Null(await db.Storage.MigrateAsync(db)); // creates it too
        await ClearAsync(template); // a template may have no visitors
        return template;
    }

    private static async Task DropAsync(string database)
    {
        await ClearAsync(database);
        await RunAsync($"DROP DATABASE {database} WITH (FORCE)");
    }

    private static async Task ClearAsync(string database)
    {
        await using var db = new ShijiDb(new PostgresStorage(To(database)), ModuleList.Kernel, Acting.System());
        NpgsqlConnection.ClearPool((NpgsqlConnection)db.Database.GetDbConnection());
    }

    private static async Task RunAsync(string sql)
    {
        await using var source = NpgsqlDataSource.Create(Server!);
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    private static string To(string database) => new NpgsqlConnectionStringBuilder(Server!) { Database = database }.ToString();

    private static string NewName() => $"shiji_test_{Guid.CreateVersion7():n}";
}
