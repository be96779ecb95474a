using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Catalogues;
using Shiji.Kernel.Data;
using Shiji.Kernel.Measures;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.Periods;
using Shiji.Kernel.Tallies;

namespace Shiji.Kernel.Figures;

/// <summary>任意期读数 — any span of days: sums from the day tallies, people from the records themselves.</summary>
public sealed class SpanFigures(ShijiDb db)
{
    internal async Task FillAsync(FigureTable table, Catalogue catalogue, DateOnly opensOn, CancellationToken cancel)
    {
        for (var m = 0; m < table.Measures.Count; m++)
            for (var p = 0; p < table.Periods.Count; p++)
            {
                var (measure, period) = (table.Measures[m], table.Periods[p]);
                if (FigureReader.Stands(measure, period) || (measure.IsStock && period.Until < opensOn)) continue;
                foreach (var (node, amounts) in await OfAsync(catalogue, measure, [.. table.Nodes], period, cancel))
                    table.Put(m, node, p, amounts);
            }
    }

    /// <summary>Amounts by node; a node that has none is missing.</summary>
    public Task<Dictionary<int, Amounts>> OfAsync(Catalogue catalogue, Measure measure, int[] nodes, Period period, CancellationToken cancel) =>
        measure.IsHeadcount ? PeopleAsync(measure, nodes, period, cancel) : SumsAsync(catalogue.IdOf(measure), measure.IsStock, nodes, period, cancel);

    private async Task<Dictionary<int, Amounts>> SumsAsync(int id, bool stock, int[] nodes, Period period, CancellationToken cancel)
    {
        var (from, until, last) = (stock ? DateOnly.MinValue : period.From, period.Until, period.LastDay);
        var sums = from t in db.Set<Tally>()
                   where t.MeasureId == id && t.Day >= @from && t.Day < until
                   from a in db.Set<Ancestry>()
                   where a.OrganisationId == t.OrganisationId && nodes.Contains(a.NodeId)
                   // A flow counts where the unit stood that day; a stock where it stands at the end.
                   where stock
                       ? a.From <= last && (a.Until == null || a.Until > last)
                       : a.From <= t.Day && (a.Until == null || a.Until > t.Day)
                   group t by a.NodeId into node
                   select new
                   {
                       node.Key,
                       Amounts = new Amounts(node.Sum(t => t.Amount), node.Sum(t => t.Machine), node.Sum(t => t.RollCall), node.Sum(t => t.BackFilled), node.Sum(t => t.Imported)),
                   };
        return await sums.ToDictionaryAsync(s => s.Key, s => s.Amounts, cancel);
    }

    private async Task<Dictionary<int, Amounts>> PeopleAsync(Measure measure, int[] nodes, Period period, CancellationToken cancel)
    {
        var (from, until, last, stock) = (period.From, period.Until, period.LastDay, measure.IsStock);
        var present = stock
            ? measure.Presences(db).Where(p => p.Day < until && (p.Until == null || p.Until >= until))
            : measure.Presences(db).Where(p => p.Day >= from && p.Day < until);
        var people = from p in present
                     from a in db.Set<Ancestry>()
                     where a.OrganisationId == p.OrganisationId && nodes.Contains(a.NodeId)
                     where stock
                         ? a.From <= last && (a.Until == null || a.Until > last)
                         : a.From <= p.Day && (a.Until == null || a.Until > p.Day)
                     group p.Who by a.NodeId into node
                     select new { node.Key, People = node.Distinct().Count() };
        return await people.ToDictionaryAsync(s => s.Key, s => new Amounts(s.People), cancel);
    }
}
