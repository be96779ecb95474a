using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Shiji.Kernel.Tallies;

/// <summary>人群 — who was counted by one headcount measure under one node in one month, as a set; longer spans are its unions.</summary>
public sealed class Crowd
{
    public int MeasureId { get; set; }

    /// <summary>The month's 期号.</summary>
    public int Month { get; set; }

    public int NodeId { get; set; }

    /// <summary>See <see cref="PersonSet"/>.</summary>
    public required byte[] Members { get; set; }
}

internal sealed class CrowdMap : IEntityTypeConfiguration<Crowd>
{
    public void Configure(EntityTypeBuilder<Crowd> builder) => builder.HasKey(c => new { c.MeasureId, c.Month, c.NodeId });
}
