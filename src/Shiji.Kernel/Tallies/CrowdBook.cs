using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Measures;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.Periods;

namespace Shiji.Kernel.Tallies;

/// <summary>人数簿 — keeps headcounts: for flows a set of people for each node and month, for stocks the level at month ends.</summary>
public sealed class CrowdBook(ShijiDb db, TreeHistory tree, DateOnly opensOn)
{
    /// <summary>Recounts a headcount for the months that hold these days; null recounts all of it.</summary>
    public Task RecountAsync(Measure measure, int id, DateOnly[]? days, CancellationToken cancel) => measure.IsStock
        ? RecountLevelsAsync(measure, id, days, cancel)
        : RecountMonthsAsync(measure, id, days, cancel);

    private async Task RecountMonthsAsync(Measure measure, int id, DateOnly[]? days, CancellationToken cancel)
    {
        var all = days is null;
        var changed = days is null ? await MonthsAsync(measure, id, cancel) : [.. days.Select(PeriodKey.Month).Distinct()];
        if (days is { Length: 0 }) return;
        var touched = changed.SelectMany(PeriodKey.Containing).Distinct().ToArray();
        await db.Set<Crowd>().Where(c => c.MeasureId == id && (all || changed.Contains(c.Month))).ExecuteDeleteAsync(cancel);
        await db.Set<Total>().Where(t => t.MeasureId == id && (all || touched.Contains(t.Period))).ExecuteDeleteAsync(cancel);

        var count = new CrowdCount(tree);
        foreach (var month in changed)
        {
            var (from, until) = (PeriodKey.FirstDay(month), PeriodKey.FirstDay(month).AddMonths(1));
            await foreach (var seen in PresencesAsync(measure.Presences(db).Where(p => p.Day >= from && p.Day < until), cancel))
                count.Add(seen.OrganisationId, seen.Day, seen.Who);
            var crowds = count.Take().Select(c => new Crowd { MeasureId = id, Month = month, NodeId = c.Key, Members = c.Value.Members });
            await db.Storage.InsertAsync(db, crowds, null, cancel);
        }

        var years = touched.Where(p => p % 100 == 40).SelectMany(PeriodKey.MonthsOf).ToArray();
        var sets = await db.Set<Crowd>().AsNoTracking().Where(c => c.MeasureId == id && years.Contains(c.Month))
            .ToDictionaryAsync(c => (c.Month, c.NodeId), c => c.Members, cancel);
        await db.Storage.InsertAsync(db, count.Totals(id, changed, sets), null, cancel);
    }

    private async Task RecountLevelsAsync(Measure measure, int id, DateOnly[]? days, CancellationToken cancel)
    {
        var opening = PeriodKey.Month(opensOn.AddDays(-1));
        var since = Math.Max(opening, days is null ? opening : PeriodKey.Month(days.Min()));
        var all = days is null;
        var present = new List<Presence>();
        await foreach (var seen in PresencesAsync(measure.Presences(db), cancel)) present.Add(seen);
        var levels = CrowdLevels.Of(present, tree, opensOn, since, id);
        await db.Set<Total>().Where(t => t.MeasureId == id && (all || t.Period >= since)).ExecuteDeleteAsync(cancel);
        await db.Storage.InsertAsync(db, levels, null, cancel);
    }

    private async Task<List<int>> MonthsAsync(Measure measure, int id, CancellationToken cancel)
    {
        var days = measure.Presences(db).GroupBy(_ => 1).Select(g => new { First = g.Min(p => p.Day), Last = g.Max(p => p.Day) });
        var kept = await db.Set<Crowd>().Where(c => c.MeasureId == id).Select(c => c.Month).Distinct().ToListAsync(cancel);
        return await days.SingleOrDefaultAsync(cancel) is { } span
            ? [.. new Period(span.First, span.Last.AddDays(1)).Months.Union(kept)]
            : kept;
    }

    private async IAsyncEnumerable<Presence> PresencesAsync(
        IQueryable<Presence> presences, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        await using var command = presences.CreateDbCommand();
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var (organisation, day, until, who) = (reader.GetOrdinal(nameof(Presence.OrganisationId)), reader.GetOrdinal(nameof(Presence.Day)),
            reader.GetOrdinal(nameof(Presence.Until)), reader.GetOrdinal(nameof(Presence.Who)));
        while (await reader.ReadAsync(cancel))
            yield return new()
            {
                OrganisationId = reader.GetInt32(organisation),
                Day = reader.GetFieldValue<DateOnly>(day),
                Until = reader.IsDBNull(until) ? null : reader.GetFieldValue<DateOnly>(until),
                Who = reader.GetInt32(who),
            };
    }
}
