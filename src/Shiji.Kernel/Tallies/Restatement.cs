using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Records;

namespace Shiji.Kernel.Tallies;

/// <summary>批量更正 — a bulk change that also asks for a recount of its kind.</summary>
public static class Restatement
{
    internal const string Tag = "restatement";

    /// <summary>Changes the rows and marks their whole kind in one transaction; returns how many rows changed.</summary>
    public static async Task<int> RestateAsync<T>(
        this DbContext db, IQueryable<T> rows, Func<IQueryable<T>, Task<int>> change, CancellationToken cancel = default) where T : class, IRecord
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        db.Add(new StaleMark { Kind = Kind.Of(typeof(T)) }); // a bulk change may move days as well: recount them all
        await db.SaveChangesAsync(cancel);
        var tagged = rows.TagWith(Tag);
        // Whoever loaded one of these rows before must hear of it: he would mark the day he saw, not the one it is leaving.
        await tagged.ExecuteUpdateAsync(s => s.SetProperty(r => EF.Property<int>(r, nameof(IRecord.Revision)), r => EF.Property<int>(r, nameof(IRecord.Revision)) + 1), cancel);
        var changed = await change(tagged);
        await transaction.CommitAsync(cancel);
        return changed;
    }
}
