using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;

namespace Shiji.League;

/// <summary>编号余量 — what of a batch was given on, what was used, and where the next free stretch begins.</summary>
/// <param name="GivenOn">Given on out of it.</param>
/// <param name="Used">Used out of it directly.</param>
public sealed record NumberStock(NumberBatch Batch, long GivenOn, long Used)
{
    public long Left => Batch.Count - GivenOn - Used;

    public static async Task<IReadOnlyList<NumberStock>> OfAsync(ShijiDb db, IReadOnlyCollection<NumberBatch> batches, CancellationToken cancel)
    {
        var ids = batches.Select(b => b.Id).ToList();
        var given = await db.Whole<NumberBatch>().Where(b => b.OutOfId != null && ids.Contains(b.OutOfId.Value) && !b.Void).GroupBy(b => b.OutOfId!.Value).Select(g => new { g.Key, Sum = g.Sum(b => b.Count) }).ToDictionaryAsync(g => g.Key, g => g.Sum, cancel);
        var used = await db.Whole<NumberUse>().Where(u => ids.Contains(u.BatchId)).GroupBy(u => u.BatchId).Select(g => new { g.Key, Count = g.LongCount() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancel);
        return [.. batches.Select(b => new NumberStock(b, given.GetValueOrDefault(b.Id), used.GetValueOrDefault(b.Id)))];
    }

    /// <summary>The first stretch of so many numbers that nobody was given and nobody used; null where there is none in one piece.</summary>
    public static async Task<long?> FreeAsync(ShijiDb db, NumberBatch batch, long count, CancellationToken cancel)
    {
        var taken = await db.Whole<NumberBatch>().Where(b => b.OutOfId == batch.Id && !b.Void).Select(b => new { b.First, b.Last }).ToListAsync(cancel);
        var used = await db.Whole<NumberUse>().Where(u => u.BatchId == batch.Id).Select(u => u.Number).ToListAsync(cancel);
        var next = batch.First;
        foreach (var (first, last) in taken.Select(t => (t.First, t.Last)).Concat(used.Select(u => (u, u))).OrderBy(t => t.Item1))
        {
            if (first - next >= count) return next;
            next = Math.Max(next, last + 1);
        }

        return batch.Last - next + 1 >= count ? next : null;
    }
}
