using System.Numerics;
using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Measures;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.Periods;

namespace Shiji.Kernel.Tallies;

/// <summary>人数簿 — keeps headcounts: for flows a set of people for each node and month, for stocks the level at month ends.</summary>
public sealed class CrowdBook(ShijiDb db, TreeHistory tree, DateOnly opensOn)
{
    /// <summary>
    /// Recounts <see cref="Measure.Kin">kindred</see> headcounts, whose records are read once for all of them, for the months
    /// that hold these days; null recounts all of it. Only the sets that turn out different are written.
    /// </summary>
    public async Task RecountAsync(IReadOnlyList<(Measure Measure, int Id)> kin, DateOnly[]? days, CancellationToken cancel)
    {
        if (days is { Length: 0 }) return;
        foreach (var (measure, id) in kin.Where(k => k.Measure.IsStock)) await RecountLevelsAsync(measure, id, days, cancel);
        foreach (var flows in kin.Where(k => !k.Measure.IsStock).Chunk(Sighting.Most)) await RecountMonthsAsync(flows, days, cancel);
    }

    private async Task RecountMonthsAsync((Measure Measure, int Id)[] kin, DateOnly[]? days, CancellationToken cancel)
    {
        var months = days is null ? await ClearAsync(kin, cancel) : [.. days.Select(PeriodKey.Month).Distinct()];
        var counts = Array.ConvertAll(kin, _ => new CrowdCount(tree));
        var moved = Array.ConvertAll(kin, _ => new HashSet<int>());
        foreach (var month in months)
        {
            var (from, until) = (PeriodKey.FirstDay(month), PeriodKey.FirstDay(month).AddMonths(1));
            await foreach (var seen in ReadAsync(Sightings(kin).Where(s => s.Day >= from && s.Day < until), cancel))
                if (tree.SeatOf(seen.OrganisationId, seen.Day) is { } seat)
                    for (var by = seen.By; by != 0; by &= by - 1) counts[BitOperations.TrailingZeroCount(by)].AddAt(seat.Index, seen.Who);
            foreach (var (i, (_, id)) in kin.Index()) moved[i].UnionWith(await KeepAsync(id, month, counts[i].Take(), cancel));
        }

        foreach (var (i, (_, id)) in kin.Index())
            foreach (var nodes in moved[i].Chunk(10_000))
                await TotalAsync(id, months, nodes, counts[i], cancel);
    }

    /// <summary>Takes away all that is kept of them; returns the months to count.</summary>
    private async Task<List<int>> ClearAsync((Measure Measure, int Id)[] kin, CancellationToken cancel)
    {
        var ids = Array.ConvertAll(kin, k => k.Id);
        await db.Set<Crowd>().Where(c => ids.Contains(c.MeasureId)).ExecuteDeleteAsync(cancel);
        await db.Set<Total>().Where(t => ids.Contains(t.MeasureId)).ExecuteDeleteAsync(cancel);
        var days = Sightings(kin).GroupBy(_ => 1).Select(g => new { First = g.Min(s => s.Day), Last = g.Max(s => s.Day) });
        return await days.SingleOrDefaultAsync(cancel) is { } span ? [.. new Period(span.First, span.Last.AddDays(1)).Months] : [];
    }

    /// <summary>Writes what differs from what is kept; returns the nodes where anything did.</summary>
    private async Task<List<int>> KeepAsync(int id, int month, Dictionary<int, (byte[] Members, int Count)> people, CancellationToken cancel)
    {
        var kept = await db.Set<Crowd>().AsNoTracking().Where(c => c.MeasureId == id && c.Month == month).ToDictionaryAsync(c => c.NodeId, c => c.Members, cancel);
        var fresh = people.Where(p => !kept.TryGetValue(p.Key, out var members) || !members.AsSpan().SequenceEqual(p.Value.Members)).ToList();
        var gone = kept.Keys.Where(node => !people.ContainsKey(node)).ToList();
        foreach (var old in fresh.Select(p => p.Key).Where(kept.ContainsKey).Concat(gone).Chunk(10_000))
            await db.Set<Crowd>().Where(c => c.MeasureId == id && c.Month == month && old.Contains(c.NodeId)).ExecuteDeleteAsync(cancel);
        await db.Storage.InsertAsync(db, fresh.Select(p => new Crowd { MeasureId = id, Month = month, NodeId = p.Key, Members = p.Value.Members }), null, cancel);
        return [.. fresh.Select(p => p.Key), .. gone];
    }

    /// <summary>Every standard period that has one of the months, of these nodes, from the months' sets.</summary>
    private async Task TotalAsync(int id, List<int> months, int[] nodes, CrowdCount count, CancellationToken cancel)
    {
        var touched = months.SelectMany(PeriodKey.Containing).Distinct().ToArray();
        await db.Set<Total>().Where(t => t.MeasureId == id && touched.Contains(t.Period) && nodes.Contains(t.NodeId)).ExecuteDeleteAsync(cancel);
        var years = touched.Where(p => p % 100 == 40).SelectMany(PeriodKey.MonthsOf).ToArray();
        var sets = await db.Set<Crowd>().AsNoTracking().Where(c => c.MeasureId == id && years.Contains(c.Month) && nodes.Contains(c.NodeId))
            .ToDictionaryAsync(c => (c.Month, c.NodeId), c => c.Members, cancel);
        await db.Storage.InsertAsync(db, count.Totals(id, months, sets), null, cancel);
    }

    private async Task RecountLevelsAsync(Measure measure, int id, DateOnly[]? days, CancellationToken cancel)
    {
        var opening = PeriodKey.Month(opensOn.AddDays(-1));
        var since = Math.Max(opening, days is null ? opening : PeriodKey.Month(days.Min()));
        var all = days is null;
        var levels = CrowdLevels.Of(await measure.Presences(db).ToListAsync(cancel), tree, opensOn, since, id);
        await db.Set<Total>().Where(t => t.MeasureId == id && (all || t.Period >= since)).ExecuteDeleteAsync(cancel);
        await db.Storage.InsertAsync(db, levels, null, cancel);
    }

    private IQueryable<Sighting> Sightings((Measure Measure, int Id)[] kin) => kin[0].Measure.Sightings(db, Array.ConvertAll(kin, k => k.Measure));

    private static async IAsyncEnumerable<Sighting> ReadAsync(
        IQueryable<Sighting> sightings, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        await using var command = sightings.CreateDbCommand();
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var (organisation, day, who, by) = (reader.GetOrdinal(nameof(Sighting.OrganisationId)), reader.GetOrdinal(nameof(Sighting.Day)),
            reader.GetOrdinal(nameof(Sighting.Who)), reader.GetOrdinal(nameof(Sighting.By)));
        while (await reader.ReadAsync(cancel))
            yield return new() { OrganisationId = reader.GetInt32(organisation), Day = reader.GetFieldValue<DateOnly>(day), Who = reader.GetInt32(who), By = reader.GetInt64(by) };
    }
}
