using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Measures;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.Tallies;

namespace Shiji.Workbench;

/// <summary>最近记录日 — the last day of the period on which an organisation counted something, for each measure that is added up.</summary>
public sealed class LastRecords(ShijiDb db)
{
    public async Task<Dictionary<Measure, DateOnly?>> OfAsync(Where where, IEnumerable<Measure> measures, CancellationToken cancel = default)
    {
        var asked = measures.Where(m => !m.IsStock && !m.IsHeadcount).ToList();
        var (ids, node, from, until, whole) = (asked.Select(where.Catalogue.IdOf).ToArray(), where.Node, where.Period.From, where.Period.Until, where.Trail.Count == 1);
        var below = db.Set<Ancestry>();
        // Each goes back from the end of the period to the first day it finds.
        var days = await db.Set<LedgerAccount>().Where(a => ids.Contains(a.Id))
            .Select(a => new
            {
                a.Id,
                Day = db.Set<Tally>().Where(t => t.MeasureId == a.Id && t.Day >= from && t.Day < until && t.Amount != 0)
                    .Where(t => whole || below.Any(b => b.NodeId == node && b.OrganisationId == t.OrganisationId && b.From <= t.Day && (b.Until == null || b.Until > t.Day)))
                    .Max(t => (DateOnly?)t.Day),
            })
            .ToDictionaryAsync(a => a.Id, a => a.Day, cancel);
        return asked.ToDictionary(m => m, m => days.GetValueOrDefault(where.Catalogue.IdOf(m)));
    }
}
