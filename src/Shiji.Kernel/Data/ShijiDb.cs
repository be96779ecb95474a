using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Shiji.Kernel.Modules;
using Shiji.Kernel.Records;
using Shiji.Kernel.Secrecy;
using Shiji.Kernel.Tallies;

namespace Shiji.Kernel.Data;

/// <summary>实绩库 — the one context. What it maps is said by the modules; how it is stored, by the <see cref="Storage"/>.</summary>
public sealed class ShijiDb(Storage storage, ModuleList modules) : DbContext
{
    private static readonly RevisionInterceptor Revisions = new();
    private static readonly StaleInterceptor Marks = new();
    private static readonly BulkGuard Guard = new();

    public Storage Storage { get; } = storage;

    internal ModuleList Modules { get; } = modules;

    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder)
    {
        Storage.Configure(optionsBuilder);
        optionsBuilder.AddInterceptors(Revisions, Marks, Guard).ReplaceService<IModelCacheKeyFactory, ModelKey>();
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<SealedText>().HaveConversion<SealedTextConverter>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        foreach (var module in Modules.All) module.Map(modelBuilder);
        modelBuilder.UseHouseConventions();
        SealedColumn.Of(modelBuilder.Model); // throws where one has no purpose
        Storage.Shape(modelBuilder);
    }
}
