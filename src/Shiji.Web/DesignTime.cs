using Microsoft.EntityFrameworkCore.Design;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Storage.Postgres;
using Shiji.Storage.Sqlite;
using Shiji.Web.Commands;

namespace Shiji.Web;

/// <summary>设计时 — what the migration tool opens: every module, on the database it was told.</summary>
public sealed class DesignTime : IDesignTimeDbContextFactory<ShijiDb>
{
    public ShijiDb CreateDbContext(string[] args) =>
        new(args is ["Postgres"] ? new PostgresStorage("Host=localhost;Database=design") : new SqliteStorage("design.db"), Place.Modules, Acting.System());
}
