using System.CommandLine;
using Npgsql;
using Shiji.Accounts;
using Shiji.Activities;
using Shiji.Api;
using Shiji.Imports;
using Shiji.Kernel.Modules;
using Shiji.Kernel.Results;
using Shiji.League;
using Shiji.Reports;
using Shiji.Storage.Postgres;
using Shiji.Storage.Sqlite;
using Shiji.Volunteering;

namespace Shiji.Web.Commands;

/// <summary>数据所在 — the two options every verb takes: a folder for SQLite, or a PostgreSQL connection.</summary>
internal static class Place
{
    public static Option<DirectoryInfo> Data { get; } = new("--data")
    {
        Description = "SQLite 数据目录（默认 ./data）",
        DefaultValueFactory = _ => new("data"),
        Recursive = true,
    };

    public static Option<string?> Database { get; } = new("--database")
    {
        Description = "PostgreSQL 连接，如 \"Host=127.0.0.1;Database=shiji;Username=shiji\"；也可用环境变量 SHIJI_DATABASE",
        Recursive = true,
    };

    /// <summary>Every module of this program: the kernel's own, and the halls' and lines' behind them.</summary>
    public static ModuleList Modules { get; } = new([.. ModuleList.Kernel.All, new ReportsModule(), new AccountsModule(), new ImportsModule(), new ActivitiesModule(), new VolunteeringModule(), new MembersModule(), new DuesModule(), new CadresModule(), new BranchesModule(), new ApiModule()]);

    public static string FileIn(DirectoryInfo folder) => Path.Combine(folder.FullName, "shiji.db");

    public static Outcome<Kernel.Data.Storage> Of(ParseResult parsed)
    {
        var database = parsed.GetValue(Database) ?? Environment.GetEnvironmentVariable("SHIJI_DATABASE");
        // A folder that was named outright wins over the environment, which may only be somebody's habit.
        if (string.IsNullOrWhiteSpace(database) || (parsed.GetValue(Database) is null && parsed.GetResult(Data) is { Implicit: false }))
            return new SqliteStorage(FileIn(parsed.GetValue(Data)!));
        try
        {
            return new PostgresStorage(new NpgsqlConnectionStringBuilder(database).ConnectionString);
        }
        catch (ArgumentException)
        {
            return new Refusal("看不懂数据库连接，写法如 \"Host=127.0.0.1;Database=shiji;Username=shiji\"。", "database");
        }
    }
}
