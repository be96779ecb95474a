using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Catalogues;
using Shiji.Kernel.Data;
using Shiji.Kernel.Figures;
using Shiji.Kernel.Indicators;
using Shiji.Kernel.Periods;
using Shiji.Kernel.Tallies;
using Shiji.Kernel.Time;

namespace Shiji.Reports.Closings;

/// <summary>看结账 — where each unit stands, and what has moved since its figures were frozen.</summary>
public sealed class ReadClosings(ShijiDb db, ClosingUnits units, FigureReader figures, DistrictClock clock)
{
    /// <summary>A unit and those directly below it that close the period.</summary>
    public async Task<IReadOnlyList<UnitStanding>> UnderAsync(Catalogue catalogue, int node, Period period, CancellationToken cancel = default)
    {
        var near = (await units.UnderAsync(node, period, cancel)).Where(u => u.Depth <= 1).ToList();
        var ids = near.ConvertAll(u => u.Id);
        var key = period.Key;
        var closings = await db.Set<Closing>().AsNoTracking().Where(c => ids.Contains(c.OrganisationId) && c.Period == key).ToListAsync(cancel);
        var accepted = closings.Where(c => c.State == ClosingState.Accepted).GroupBy(c => c.OrganisationId).Select(g => g.MaxBy(c => c.Edition)!).ToList();
        var moved = (await MovedAsync(catalogue, accepted, period, cancel)).ToDictionary(m => m.Key, m => m.Value.Count);
        return [.. near.Select(u => new UnitStanding(u,
            accepted.Find(c => c.OrganisationId == u.Id), closings.Where(c => c.OrganisationId == u.Id).MaxBy(c => c.SubmittedAt),
            closings.Where(c => c.OrganisationId == u.Id && c.State is ClosingState.Accepted or ClosingState.Submitted).Min(c => (DateTime?)c.SubmittedAt) is { } first ? clock.DayOf(first) : null,
            accepted.Find(c => c.OrganisationId == u.Id) is { } last ? moved[last.Id] : 0))];
    }

    /// <summary>The frozen amounts of a closing, by the measure's number in the book.</summary>
    public Task<Dictionary<int, FrozenFigure>> FiguresAsync(Guid closing, CancellationToken cancel = default) =>
        db.Set<FrozenFigure>().AsNoTracking().Where(f => f.ClosingId == closing).ToDictionaryAsync(f => f.MeasureId, cancel);

    /// <summary>Every indicator as it was frozen beside what it is now.</summary>
    public async Task<IReadOnlyList<ComparedFigure>> CompareAsync(Catalogue catalogue, Closing closing, CancellationToken cancel = default)
    {
        var period = Period.Of(closing.Period);
        var frozen = await FiguresAsync(closing.Id, cancel);
        var asked = catalogue.Indicators.Where(i => i.Measures.All(m => catalogue.IdOf(m) <= closing.LastMeasure)).ToList();
        var live = await figures.ReadAsync(catalogue, asked.SelectMany(i => i.Measures), [closing.OrganisationId], [period], cancel);
        return
        [
            .. asked.Select(i => new ComparedFigure(i, i.Term.Of(m => frozen.GetValueOrDefault(catalogue.IdOf(m))?.Amount ?? 0), live.Of(i, closing.OrganisationId, period)))
                .Where(c => c.Frozen is { Numerator: not 0 } || c.Live is { Numerator: not 0 }),
        ];
    }

    /// <summary>By closing, the measures whose live amount is another than the frozen one.</summary>
    public async Task<Dictionary<Guid, List<int>>> MovedAsync(Catalogue catalogue, IReadOnlyList<Closing> closings, Period period, CancellationToken cancel = default)
    {
        var ids = closings.Select(c => c.Id).ToList();
        var frozen = (await db.Set<FrozenFigure>().AsNoTracking().Where(f => ids.Contains(f.ClosingId)).ToListAsync(cancel)).ToDictionary(f => (f.ClosingId, f.MeasureId));
        var live = await figures.ReadAsync(catalogue, catalogue.Measures, closings.Select(c => c.OrganisationId), [period], cancel);
        return closings.ToDictionary(c => c.Id, c => catalogue.Measures.Where(m => catalogue.IdOf(m) <= c.LastMeasure
            && live[m, c.OrganisationId, period] is { } now && now != AmountsOf(frozen.GetValueOrDefault((c.Id, catalogue.IdOf(m))))).Select(catalogue.IdOf).ToList());
    }

    private static Amounts AmountsOf(FrozenFigure? f) => f is null ? default : new(f.Amount, f.Machine, f.RollCall, f.BackFilled, f.Imported);
}

/// <summary>单位结账情况.</summary>
/// <param name="Accepted">The edition that counts; null while there is none.</param>
/// <param name="Last">Whatever was submitted last.</param>
/// <param name="HandedIn">The day it first handed in, and was not sent back; null where not yet.</param>
/// <param name="Moved">How many measures have moved since the edition that counts.</param>
public sealed record UnitStanding(ClosingUnit Unit, Closing? Accepted, Closing? Last, DateOnly? HandedIn, int Moved)
{
    public bool InTime => HandedIn <= Unit.Due;
}

/// <summary>定格数与现值.</summary>
public sealed record ComparedFigure(Indicator Indicator, Quotient? Frozen, Quotient? Live)
{
    public bool Moved => Frozen?.Value != Live?.Value;
}
