using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Catalogues;
using Shiji.Kernel.Data;
using Shiji.Kernel.Measures;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.Periods;
using Shiji.Kernel.Tallies;

namespace Shiji.Kernel.Figures;

/// <summary>
/// 分解 — a node's figure by the organisations directly under it, and itself. A unit that came or went in the
/// period is shown with the part of it that counts here; so for what adds up, the list always adds up.
/// </summary>
public sealed class Breakdown(ShijiDb db, FigureReader figures, SpanFigures spans)
{
    public async Task<IReadOnlyList<BreakdownRow>> OfAsync(Catalogue catalogue, Measure measure, int node, Period period, CancellationToken cancel = default)
    {
        var stays = await StaysAsync(measure, node, period, cancel);
        var whole = await figures.ReadAsync(catalogue, [measure], stays.Where(s => s.Span == period).Select(s => s.Id), [period], cancel);
        var rows = new List<BreakdownRow>();
        foreach (var stay in stays)
        {
            var amounts = stay.Span == period
                ? whole[measure, stay.Id, period] ?? default
                : (await spans.OfAsync(catalogue, measure, [stay.Id], stay.Span, cancel)).GetValueOrDefault(stay.Id);
            rows.Add(new(stay.Id, stay.Name, amounts, stay.Span == period ? null : stay.Span));
        }

        var own = await OwnAsync(catalogue, measure, node, period, cancel);
        if (own.Total != 0) rows.Insert(0, new(node, "本级", own, null) { IsOwn = true });
        return rows;
    }

    /// <summary>Months of a period, or of the year up to it, with the node's figure in each.</summary>
    public async Task<IReadOnlyList<(Period Month, Amounts? Amounts)>> TrendAsync(
        Catalogue catalogue, Measure measure, int node, Period period, CancellationToken cancel = default)
    {
        Period[] months = [.. period.Months.Select(Period.Of)];
        if (months.Length == 1) months = [.. Enumerable.Range(0, 6).Select(i => months[0].From.AddMonths(i - 5)).Select(Period.MonthOf)];
        var table = await figures.ReadAsync(catalogue, [measure], [node], months, cancel);
        return [.. months.Select(m => (m, table[measure, node, m]))];
    }

    private async Task<List<Stay>> StaysAsync(Measure measure, int node, Period period, CancellationToken cancel)
    {
        var (from, until, last) = (period.From, period.Until, period.LastDay);
        var placements = db.Set<Placement>().AsNoTracking().Where(p => p.ParentId == node);
        placements = measure.IsStock
            ? placements.Where(p => p.From <= last && (p.Until == null || p.Until > last))
            : placements.Where(p => p.From < until && (p.Until == null || p.Until > from));
        var children = await (from p in placements
                              join o in db.Set<Organisation>() on p.OrganisationId equals o.Id
                              orderby o.Ordinal, o.Id, p.From
                              select new { o.Id, o.Name, p.From, p.Until }).ToListAsync(cancel);
        // Founded or closed in the period and nowhere else before or after: its whole figure counts here.
        var moved = children.Select(c => c.Id).ToArray();
        var elsewhere = (await db.Set<Placement>().Where(p => moved.Contains(p.OrganisationId) && p.ParentId != node && p.From < until && (p.Until == null || p.Until > from))
            .Select(p => p.OrganisationId).ToListAsync(cancel)).ToHashSet();
        return
        [
            .. children.GroupBy(c => c.Id).SelectMany(g => elsewhere.Contains(g.Key) && !measure.IsStock
                ? g.Select(c => new Stay(c.Id, c.Name, new(c.From > from ? c.From : from, c.Until is { } end && end < until ? end : until)))
                : [new Stay(g.Key, g.First().Name, period)]),
        ];
    }

    /// <summary>What the node keeps itself, without those below it.</summary>
    public async Task<Amounts> OwnAsync(Catalogue catalogue, Measure measure, int node, Period period, CancellationToken cancel = default)
    {
        if (measure.IsHeadcount) return new(await measure.OwnCountAsync(db, node, period, cancel));
        var (id, stock, from, until, last) = (catalogue.IdOf(measure), measure.IsStock, measure.IsStock ? DateOnly.MinValue : period.From, period.Until, period.LastDay);
        var stands = db.Set<Ancestry>().Where(a => a.NodeId == node && a.OrganisationId == node);
        return await db.Set<Tally>().Where(t => t.MeasureId == id && t.OrganisationId == node && t.Day >= from && t.Day < until)
            .Where(t => stands.Any(a => stock ? a.From <= last && (a.Until == null || a.Until > last) : a.From <= t.Day && (a.Until == null || a.Until > t.Day)))
            .GroupBy(_ => 1)
            .Select(g => new Amounts(g.Sum(t => t.Amount), g.Sum(t => t.Machine), g.Sum(t => t.RollCall), g.Sum(t => t.BackFilled), g.Sum(t => t.Imported)))
            .SingleOrDefaultAsync(cancel);
    }

    private sealed record Stay(int Id, string Name, Period Span);
}

/// <summary>分解行 — one unit's part in a node's figure.</summary>
/// <param name="Only">Set when it stood here for a part of the period only.</param>
public sealed record BreakdownRow(int NodeId, string Name, Amounts Amounts, Period? Only)
{
    /// <summary>本级 — records kept by the node itself, not by anybody below.</summary>
    public bool IsOwn { get; init; }
}
