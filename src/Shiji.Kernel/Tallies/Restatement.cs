using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Records;

namespace Shiji.Kernel.Tallies;

/// <summary>批量更正 — a bulk change that also asks for a recount of its kind.</summary>
public static class Restatement
{
    internal const string Tag = "restatement";

    /// <summary>Changes the rows and marks their whole kind in one transaction; returns how many rows changed.</summary>
    public static Task<int> RestateAsync<T>(
        this ShijiDb db, IQueryable<T> rows, Func<IQueryable<T>, Task<int>> change, CancellationToken cancel = default) where T : class, IRecord =>
        // A bulk change may move days as well: recount them all.
        RestateAsync(db, rows, [new StaleMark { Kind = Kind.Of(typeof(T)) }], change, cancel);

    /// <summary>The same where no row changes its day, and all lie on these.</summary>
    public static Task<int> RestateAsync<T>(
        this ShijiDb db, IQueryable<T> rows, IEnumerable<DateOnly> days, Func<IQueryable<T>, Task<int>> change, CancellationToken cancel = default) where T : class, IRecord =>
        RestateAsync(db, rows.Where(r => days.Contains(r.Day)), [.. days.Distinct().Select(d => new StaleMark { Kind = Kind.Of(typeof(T)), Day = d })], change, cancel);

    private static async Task<int> RestateAsync<T>(
        ShijiDb db, IQueryable<T> rows, List<StaleMark> marks, Func<IQueryable<T>, Task<int>> change, CancellationToken cancel) where T : class, IRecord
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await db.Storage.InsertAsync(db, marks, null, cancel); // not by a save, which makes its own marks and drops others
        var tagged = rows.TagWith(Tag);
        // Whoever loaded one of these rows before must hear of it: he would mark the day he saw, not the one it is leaving.
        await tagged.ExecuteUpdateAsync(s => s.SetProperty(r => EF.Property<int>(r, nameof(IRecord.Revision)), r => EF.Property<int>(r, nameof(IRecord.Revision)) + 1), cancel);
        var changed = await change(tagged);
        await transaction.CommitAsync(cancel);
        return changed;
    }
}
