using Microsoft.EntityFrameworkCore.Design;
using Shiji.Kernel.Data;
using Shiji.Kernel.Modules;

namespace Shiji.Storage.Postgres;

/// <summary>设计时 — what the migration tool opens.</summary>
public sealed class DesignTime : IDesignTimeDbContextFactory<ShijiDb>
{
    public ShijiDb CreateDbContext(string[] args) => new(new PostgresStorage("Host=localhost;Database=design"), ModuleList.Kernel);
}
