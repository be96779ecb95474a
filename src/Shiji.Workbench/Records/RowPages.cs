using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.Records;

namespace Shiji.Workbench;

/// <summary>翻页台 — takes fifty records at a time, newest first, without ever counting them.</summary>
public sealed class RowPages(ShijiDb db)
{
    public const int Size = 50;

    /// <summary>Up to so many organisations, the list goes by organisation instead of by day.</summary>
    private const int FewUnits = 100;

    public async Task<RowPage<T>> TakeAsync<T>(IQueryable<T> rows, Where where, Cursor? after, Cursor? before, CancellationToken cancel = default) where T : class, IRecord
    {
        rows = await NarrowedAsync(rows, where, cancel);
        var taken = (after, before) switch
        {
            ({ } a, _) => rows.Where(r => r.Day < a.Day || (r.Day == a.Day && r.Id < a.Id)).OrderByDescending(r => r.Day).ThenByDescending(r => r.Id),
            (_, { } b) => rows.Where(r => r.Day > b.Day || (r.Day == b.Day && r.Id > b.Id)).OrderBy(r => r.Day).ThenBy(r => r.Id),
            _ => rows.OrderByDescending(r => r.Day).ThenByDescending(r => r.Id),
        };
        var page = await taken.Take(Size + 1).ToListAsync(cancel);
        var more = page.Count > Size;
        if (more) page.RemoveAt(Size);
        var back = after is null && before is not null;
        if (back) page.Reverse();
        return new(page, back ? more : after is not null, back || more);
    }

    private async Task<IQueryable<T>> NarrowedAsync<T>(IQueryable<T> rows, Where where, CancellationToken cancel) where T : class, IRecord
    {
        var units = await db.Set<Ancestry>().Where(a => a.NodeId == where.Node).Select(a => a.OrganisationId).Distinct().Take(FewUnits + 1).ToListAsync(cancel);
        return units.Count <= FewUnits ? rows.Where(r => units.Contains(r.OrganisationId)) : rows;
    }
}

/// <summary>一页记录 — the rows, and whether there are newer and older ones.</summary>
public sealed record RowPage<T>(IReadOnlyList<T> Rows, bool HasNewer, bool HasOlder) where T : IRecord
{
    public string? NewerHref(Func<(string, string?), string> to) => HasNewer ? to(("before", new Cursor(Rows[0].Day, Rows[0].Id).ToString())) : null;

    public string? OlderHref(Func<(string, string?), string> to) => HasOlder && Rows.Count > 0 ? to(("after", new Cursor(Rows[^1].Day, Rows[^1].Id).ToString())) : null;
}
