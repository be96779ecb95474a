using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Measures;

namespace Shiji.Kernel.Records;

/// <summary>讲述 — how the records of one type are told to whoever walks from a figure to them. The module that brings the type brings it.</summary>
public abstract class Telling
{
    public abstract Type RecordType { get; }

    /// <summary>其他栏 — what its records say besides title, day, organisation, amount, evidence and state.</summary>
    public virtual IReadOnlyList<string> Columns => [];

    /// <summary>A page of those a measure counts, newest first.</summary>
    public abstract Task<(IReadOnlyList<ToldRecord> Told, Cursor? Newer, Cursor? Older)> PageAsync(
        ShijiDb db, Measure measure, RecordQuestion asked, Cursor? after, Cursor? before, int size = RowPages.Size, CancellationToken cancel = default);

    /// <summary>These, whether they still count or not.</summary>
    public abstract Task<IReadOnlyList<ToldRecord>> OfAsync(ShijiDb db, Measure measure, IReadOnlyCollection<Guid> ids, CancellationToken cancel = default);

    /// <summary>All of them, never more than a batch at once.</summary>
    public abstract IAsyncEnumerable<ToldRecord> AllAsync(ShijiDb db, Measure measure, RecordQuestion asked, CancellationToken cancel = default);
}

/// <summary>讲述（某一种记录）— see <see cref="Telling"/>.</summary>
public abstract class Telling<T> : Telling where T : class, IRecord
{
    public override Type RecordType => typeof(T);

    /// <summary>The rows in their order; what they point at is asked for all of them at once.</summary>
    /// <param name="amount">What the measure counts a row for.</param>
    protected abstract Task<IReadOnlyList<ToldRecord>> TellAsync(ShijiDb db, IReadOnlyList<T> rows, Func<T, long> amount, CancellationToken cancel);

    public override async Task<(IReadOnlyList<ToldRecord> Told, Cursor? Newer, Cursor? Older)> PageAsync(
        ShijiDb db, Measure measure, RecordQuestion asked, Cursor? after, Cursor? before, int size = RowPages.Size, CancellationToken cancel = default)
    {
        var own = (Measure<T>)measure;
        var page = await new RowPages(db).TakeAsync(asked.Of(db, own), asked.Node, after, before, size, cancel);
        return (await TellAsync(db, page.Rows, own.Amount.Compile(), cancel), page.HasNewer ? Cursor.Of(page.Rows[0]) : null, page is { HasOlder: true, Rows.Count: > 0 } ? Cursor.Of(page.Rows[^1]) : null);
    }

    public override async Task<IReadOnlyList<ToldRecord>> OfAsync(ShijiDb db, Measure measure, IReadOnlyCollection<Guid> ids, CancellationToken cancel = default) =>
        await TellAsync(db, await db.Set<T>().AsNoTracking().Where(r => ids.Contains(r.Id)).OrderByDescending(r => r.Day).ThenByDescending(r => r.Id).ToListAsync(cancel), ((Measure<T>)measure).Amount.Compile(), cancel);

    public override async IAsyncEnumerable<ToldRecord> AllAsync(ShijiDb db, Measure measure, RecordQuestion asked, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        var own = (Measure<T>)measure;
        var amount = own.Amount.Compile();
        await foreach (var batch in new RowPages(db).AllAsync(asked.Of(db, own), asked.Node, cancel))
            foreach (var told in await TellAsync(db, batch, amount, cancel))
                yield return told;
    }
}
