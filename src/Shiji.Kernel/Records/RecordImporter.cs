using Shiji.Kernel.Data;
using Shiji.Kernel.Tallies;

namespace Shiji.Kernel.Records;

/// <summary>批量入库 — the only way past the change tracker: inserts, and marks every day it touched, in one transaction.</summary>
public sealed class RecordImporter(ShijiDb db)
{
    /// <summary>All rows or none; returns how many. Call inside a transaction to make several kinds one.</summary>
    public async Task<long> InsertAsync<T>(IEnumerable<T> rows, Action<long>? inserted = null, CancellationToken cancel = default) where T : class, IRecord
    {
        var own = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(cancel) : null;
        await using var _ = own;
        var days = new HashSet<(int? Series, DateOnly Day)>();
        var count = await db.Storage.InsertAsync(db, Watched(rows, days), inserted, cancel);
        // More days than a recount of everything would cost: one mark for the whole series.
        var marks = days.GroupBy(d => d.Series).SelectMany(g => g.Count() > 62
            ? [new StaleMark { Kind = Kind.Of(typeof(T)), Series = g.Key }]
            : g.Select(d => new StaleMark { Kind = Kind.Of(typeof(T)), Series = d.Series, Day = d.Day }));
        await db.Storage.InsertAsync(db, marks, null, cancel);
        if (own is not null) await own.CommitAsync(cancel);
        return count;
    }

    private static IEnumerable<T> Watched<T>(IEnumerable<T> rows, HashSet<(int?, DateOnly)> days) where T : class, IRecord
    {
        var ends = typeof(T).GetProperties().Where(p => p.PropertyType == typeof(DateOnly?)).Select(p => (Func<T, DateOnly?>)p.GetMethod!.CreateDelegate(typeof(Func<T, DateOnly?>))).ToArray();
        foreach (var row in rows)
        {
            var series = (row as ISeries)?.Series;
            days.Add((series, row.Day));
            foreach (var end in ends)
                if (end(row) is { } day) days.Add((series, day));
            yield return row;
        }
    }
}
