using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Shiji.Kernel.Tallies;

/// <summary>
/// 合计 — one measure for one node of the tree, itself and all below, in one standard period. For a flow, what
/// happened in it; for a stock, the level at the end of a month in which it changed (later months carry it
/// forward); for a headcount, distinct people, with no evidence columns.
/// </summary>
public sealed class Total
{
    public int MeasureId { get; set; }

    /// <summary>期号, see <see cref="Periods.PeriodKey"/>.</summary>
    public int Period { get; set; }

    public int NodeId { get; set; }
    public long Amount { get; set; }
    public long Machine { get; set; }
    public long RollCall { get; set; }
    public long BackFilled { get; set; }
    public long Imported { get; set; }
}

internal sealed class TotalMap : IEntityTypeConfiguration<Total>
{
    public void Configure(EntityTypeBuilder<Total> builder) => builder.HasKey(t => new { t.MeasureId, t.NodeId, t.Period }); // one node's periods side by side: a figure, its trend and a report read short ranges
}
