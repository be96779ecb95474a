using Microsoft.EntityFrameworkCore.Design;
using Shiji.Kernel.Data;
using Shiji.Kernel.Modules;

namespace Shiji.Storage.Sqlite;

/// <summary>设计时 — what the migration tool opens.</summary>
public sealed class DesignTime : IDesignTimeDbContextFactory<ShijiDb>
{
    public ShijiDb CreateDbContext(string[] args) => new(new SqliteStorage("design.db"), ModuleList.Kernel);
}
