using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Shiji.Kernel.Records;

namespace Shiji.Kernel.Tallies;

/// <summary>过账 — one change to one tally. Appended, never edited: what was posted up to a turn is the figure as known then.</summary>
public sealed class Posting : IDated
{
    public long Id { get; set; }
    public int MeasureId { get; set; }
    public int OrganisationId { get; set; }
    public DateOnly Day { get; set; }
    public long Amount { get; set; }
    public long Machine { get; set; }
    public long RollCall { get; set; }
    public long BackFilled { get; set; }
    public long Imported { get; set; }

    /// <summary>轮次 — the turn of the book that entered it.</summary>
    public long Turn { get; set; }
}

internal sealed class PostingMap : IEntityTypeConfiguration<Posting>
{
    public void Configure(EntityTypeBuilder<Posting> builder)
    {
        builder.HasIndex(p => p.Turn);
    }
}
