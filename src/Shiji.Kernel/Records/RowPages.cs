using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Organisations;

namespace Shiji.Kernel.Records;

/// <summary>翻页台 — takes so many records at a time, newest first, without ever counting them.</summary>
public sealed class RowPages(ShijiDb db)
{
    /// <summary>What a page of a list shows.</summary>
    public const int Size = 50;

    private const int Batch = 1000;

    /// <summary>Up to so many organisations, the list goes by organisation instead of by day.</summary>
    private const int FewUnits = 100;

    public async Task<RowPage<T>> TakeAsync<T>(IQueryable<T> rows, int node, Cursor? after, Cursor? before, int size = Size, CancellationToken cancel = default) where T : class, IRecord =>
        await PageAsync(await NarrowedAsync(rows, node, cancel), after, before, size, cancel);

    /// <summary>All of them, a batch at a time: no reader stays open between, and no more than a batch is ever held.</summary>
    public async IAsyncEnumerable<IReadOnlyList<T>> AllAsync<T>(IQueryable<T> rows, int node, [EnumeratorCancellation] CancellationToken cancel = default) where T : class, IRecord
    {
        var narrowed = await NarrowedAsync(rows, node, cancel);
        Cursor? last = null;
        while (true)
        {
            var page = await PageAsync(narrowed, last, null, Batch, cancel);
            if (page.Rows.Count > 0) yield return page.Rows;
            if (!page.HasOlder) yield break;
            last = Cursor.Of(page.Rows[^1]);
        }
    }

    private static async Task<RowPage<T>> PageAsync<T>(IQueryable<T> rows, Cursor? after, Cursor? before, int size, CancellationToken cancel) where T : class, IRecord
    {
        var taken = (after, before) switch
        {
            // The day alone comes first: it is what an index can begin at.
            ({ } a, _) => rows.Where(r => r.Day <= a.Day && (r.Day < a.Day || r.Id < a.Id)).OrderByDescending(r => r.Day).ThenByDescending(r => r.Id),
            (_, { } b) => rows.Where(r => r.Day >= b.Day && (r.Day > b.Day || r.Id > b.Id)).OrderBy(r => r.Day).ThenBy(r => r.Id),
            _ => rows.OrderByDescending(r => r.Day).ThenByDescending(r => r.Id),
        };
        var page = await taken.Take(size + 1).ToListAsync(cancel);
        var more = page.Count > size;
        if (more) page.RemoveAt(size);
        var back = after is null && before is not null;
        if (back) page.Reverse();
        return new(page, back ? more : after is not null, back || more);
    }

    private async Task<IQueryable<T>> NarrowedAsync<T>(IQueryable<T> rows, int node, CancellationToken cancel) where T : class, IRecord
    {
        var units = await db.Set<Ancestry>().Where(a => a.NodeId == node).Select(a => a.OrganisationId).Distinct().Take(FewUnits + 1).ToListAsync(cancel);
        return units.Count <= FewUnits ? rows.Where(r => units.Contains(r.OrganisationId)) : rows;
    }
}

/// <summary>一页记录 — the rows, and whether there are newer and older ones.</summary>
public sealed record RowPage<T>(IReadOnlyList<T> Rows, bool HasNewer, bool HasOlder) where T : IRecord
{
    public string? NewerHref(Func<(string, string?), string> to) => HasNewer ? to(("before", Cursor.Of(Rows[0]).ToString())) : null;

    public string? OlderHref(Func<(string, string?), string> to) => HasOlder && Rows.Count > 0 ? to(("after", Cursor.Of(Rows[^1]).ToString())) : null;
}
