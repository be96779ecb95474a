using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Modules;
using Shiji.Storage.Postgres;
using Shiji.Storage.Sqlite;
using Shiji.Web.Commands;

namespace Shiji.Architecture.Tests.Rules;

/// <summary>A context on each database; only the model is asked for, nothing is opened.</summary>
internal static class Storages
{
    public static ShijiDb Sqlite(ModuleList? modules = null) => new(new SqliteStorage("model.db"), modules ?? Place.Modules, Acting.System());

    public static ShijiDb Postgres(ModuleList? modules = null) => new(new PostgresStorage("Host=localhost;Database=model"), modules ?? Place.Modules, Acting.System());

    public static IEnumerable<string> MigrationsOf(DbContext db) => db.Database.GetMigrations().Select(m => m[(m.IndexOf('_', StringComparison.Ordinal) + 1)..]);
}
