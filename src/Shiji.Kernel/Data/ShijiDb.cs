using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Modules;
using Shiji.Kernel.Records;
using Shiji.Kernel.Tallies;

namespace Shiji.Kernel.Data;

/// <summary>实绩库 — the one context. What it maps is said by the modules; how it is stored, by the <see cref="Storage"/>.</summary>
public sealed class ShijiDb(Storage storage, ModuleList modules) : DbContext
{
    private static readonly RevisionInterceptor Revisions = new();
    private static readonly StaleInterceptor Marks = new();
    private static readonly BulkGuard Guard = new();

    public Storage Storage { get; } = storage;

    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder)
    {
        Storage.Configure(optionsBuilder);
        optionsBuilder.AddInterceptors(Revisions, Marks, Guard);
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        foreach (var module in modules.All) module.Map(modelBuilder);
        modelBuilder.UseHouseConventions();
        Storage.Shape(modelBuilder);
    }
}
