using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Shiji.Kernel.Records;

namespace Shiji.Kernel.Tallies;

/// <summary>累计 — the standing sum of one measure for one organisation on one day, by evidence; what is under no evidence is 申报.</summary>
public sealed class Tally : IDated
{
    public int MeasureId { get; set; }
    public int OrganisationId { get; set; }
    public DateOnly Day { get; set; }
    public long Amount { get; set; }
    public long Machine { get; set; }
    public long RollCall { get; set; }
    public long BackFilled { get; set; }
    public long Imported { get; set; }
}

internal sealed class TallyMap : IEntityTypeConfiguration<Tally>
{
    // The day before the organisation: a refresh reads days, and so does every span.
    public void Configure(EntityTypeBuilder<Tally> builder) => builder.HasKey(t => new { t.MeasureId, t.Day, t.OrganisationId });
}
