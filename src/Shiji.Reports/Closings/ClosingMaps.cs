using Microsoft.EntityFrameworkCore;

namespace Shiji.Reports.Closings;

/// <summary>结账各表.</summary>
internal static class ClosingMaps
{
    public static void Map(ModelBuilder model)
    {
        var closing = model.Entity<Closing>();
        closing.Property(c => c.Id).ValueGeneratedNever();
        closing.Property(c => c.State).IsConcurrencyToken(); // of two who answer at once, one finds it answered
        closing.HasIndex(c => new { c.OrganisationId, c.Period, c.Edition }).IsUnique().HasFilter("state = 3");
        closing.HasIndex(c => new { c.OrganisationId, c.Period }, "ix_closing_waiting").IsUnique().HasFilter("state IN (1, 2)");
        model.Entity<FrozenFigure>().HasKey(f => new { f.ClosingId, f.MeasureId });
        model.Entity<FrozenRecords>().HasKey(f => new { f.ClosingId, f.Kind, f.Series });
        model.Entity<BridgeLine>().HasKey(b => new { b.ClosingId, b.MeasureId });
    }
}
