using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Records;

namespace Shiji.Architecture.Tests.Planted;

/// <summary>A model with everything wrong that a record can have wrong.</summary>
internal sealed class PlantedDb : DbContext
{
    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) => optionsBuilder.UseSqlite("Data Source=planted.db");

    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.Entity<Naked>();
}

internal abstract class PlantedRecord : IRecord
{
    public Guid Id { get; set; }
    public int OrganisationId { get; set; }
    public DateOnly Day { get; set; }
    public Evidence Evidence { get; set; }
    public int Revision { get; set; }
}

/// <summary>Mapped, and nothing else.</summary>
internal sealed class Naked : PlantedRecord;

/// <summary>Not even mapped.</summary>
internal sealed class Forgotten : PlantedRecord;
