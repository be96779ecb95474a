using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Figures;
using Shiji.Kernel.Indicators;
using Shiji.Kernel.Measures;
using Shiji.Kernel.Periods;
using Shiji.Kernel.Tallies;

namespace Shiji.Workbench;

/// <summary>读数台 — reads any number of figures for one place, and the period before, in one go.</summary>
public sealed class Readings(ShijiDb db, FigureReader figures)
{
    public async Task<IReadOnlyList<Reading>> OfAsync(Where where, IEnumerable<Figure> asked, CancellationToken cancel = default)
    {
        var list = asked.ToList();
        var measures = list.SelectMany(f => f.Indicator.Measures).Distinct().ToList();
        var compared = measures.Exists(where.Comparable);
        var table = await figures.ReadAsync(where.Catalogue, measures, [where.Node], compared ? [where.Period, where.Period.Previous] : [where.Period], cancel);
        var counted = await CountedAtAsync(where, measures, cancel);
        return [.. list.Select(f => Read(where, table, f, counted, where.Period.Previous))];
    }

    public async Task<Dictionary<Measure, DateTime>> CountedAtAsync(Where where, IReadOnlyCollection<Measure> measures, CancellationToken cancel = default)
    {
        var ids = measures.Select(where.Catalogue.IdOf).ToArray();
        var times = await db.Set<LedgerAccount>().Where(a => ids.Contains(a.Id)).ToDictionaryAsync(a => a.Id, a => a.RecountedAt, cancel);
        return measures.ToDictionary(m => m, m => times.GetValueOrDefault(where.Catalogue.IdOf(m)));
    }

    /// <summary>One of them out of a table already read, beside any other period of that table.</summary>
    internal static Reading Read(Where where, FigureTable table, Figure figure, Dictionary<Measure, DateTime> counted, Period beside)
    {
        var indicator = figure.Indicator;
        var before = indicator.Measures.All(m => where.Knows(m, beside)) ? table.Of(indicator, where.Node, beside) : (Quotient?)null;
        var amounts = indicator.Single is { IsHeadcount: false } single ? table[single, where.Node, where.Period] : null;
        var at = indicator.Measures.Select(m => counted[m]).DefaultIfEmpty(where.Book.RefreshedAt).Max();
        return new(figure, where.To(figure.Path), where.In(figure.Path, beside), figure.RecordsPath is { } path ? where.To(path) : null, table.Of(indicator, where.Node, where.Period), before, amounts, at);
    }
}
