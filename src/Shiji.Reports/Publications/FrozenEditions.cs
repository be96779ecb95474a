using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Catalogues;
using Shiji.Kernel.Data;
using Shiji.Kernel.Periods;
using Shiji.Reports.Closings;
using Shiji.Reports.Summaries;

namespace Shiji.Reports.Publications;

/// <summary>定格版次 — of each figure of a summary: the edition of the closing that froze the same value for the figure's own unit and period.</summary>
public sealed class FrozenEditions(ShijiDb db, ReadClosings closings)
{
    /// <summary>Tells of a figure of this summary; null where its unit has not closed that period, or the value has moved since.</summary>
    public async Task<Func<CitedFigure, int?>> OfAsync(Catalogue catalogue, Summary summary, CancellationToken cancel = default)
    {
        var places = SummarySources.Figures(summary).Select(PlaceOf).Distinct().ToList();
        var (units, periods) = (places.Select(p => p.Unit).Distinct().ToArray(), places.Select(p => p.Period.Key).OfType<int>().Distinct().ToArray());
        var accepted = await db.Set<Closing>().AsNoTracking().Where(c => units.Contains(c.OrganisationId) && periods.Contains(c.Period) && c.State == ClosingState.Accepted).ToListAsync(cancel);
        var frozen = new Dictionary<(int, int), (int Edition, Dictionary<string, ComparedFigure> Figures)>();
        foreach (var last in accepted.GroupBy(c => (c.OrganisationId, c.Period)).Select(g => g.MaxBy(c => c.Edition)!))
            frozen[(last.OrganisationId, last.Period)] = (last.Edition, (await closings.CompareAsync(catalogue, last, cancel)).ToDictionary(c => c.Indicator.Key));
        return figure => PlaceOf(figure) is (var unit, { Key: { } key }) && frozen.TryGetValue((unit, key), out var kept) && Same(figure, kept.Figures) ? kept.Edition : null;

        (int Unit, Period Period) PlaceOf(CitedFigure f) => ((f.At ?? summary.Organisation).Id, f.Of ?? summary.Period);
    }

    // What was nothing and is nothing is not among what is compared.
    private static bool Same(CitedFigure figure, Dictionary<string, ComparedFigure> frozen) =>
        frozen.TryGetValue(figure.Indicator.Key, out var kept) ? kept.Frozen?.Value == figure.Value?.Value : figure.Value is { Numerator: 0 };
}
