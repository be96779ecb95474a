using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Catalogues;
using Shiji.Kernel.Data;
using Shiji.Kernel.Tallies;

namespace Shiji.Kernel.Figures;

/// <summary>末日 — the last day on which the district counted anything: the same for everybody, whatever they may see.</summary>
public static class LastDay
{
    /// <summary>Null while nothing has been counted. Flows only: what a stock will be after somebody's planned last day is not yet data.</summary>
    public static async Task<DateOnly?> OfAsync(ShijiDb db, Catalogue catalogue, CancellationToken cancel = default)
    {
        var flows = catalogue.Measures.Where(m => !m.IsStock && !m.IsHeadcount).Select(catalogue.IdOf).ToArray();
        // One index seek for each.
        var days = await db.Set<LedgerAccount>().Where(a => flows.Contains(a.Id))
            .Select(a => db.Whole<Tally>().Where(t => t.MeasureId == a.Id).Max(t => (DateOnly?)t.Day)).ToListAsync(cancel);
        return days.Max();
    }
}
