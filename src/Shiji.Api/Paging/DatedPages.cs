using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.Records;
using Shiji.Kernel.Results;

namespace Shiji.Api;

/// <summary>按日翻页 — what lies on days and belongs to organisations, the newest first: of one organisation and those below it, from one day to another.</summary>
public sealed class DatedPages(ShijiDb db, PlaceReader places)
{
    public async Task<IResult> TakeAsync<T, TItem>(HttpRequest request, IQueryable<T> rows, string? organisation, Func<T, Guid> id, Func<List<T>, Task<IReadOnlyList<TItem>>> items, CancellationToken cancel) where T : class, IDated
    {
        string? Asked(string key) => request.Query[key].ToString() is { Length: > 0 } text ? text : null;
        var paging = Paging.Read(Asked("limit"), Asked("cursor"));
        if (!paging.Ok) return Problem.Of(paging.Refusal);
        var cursor = Cursor.Read(Asked("cursor"));
        if (cursor is null && Asked("cursor") is not null) return Problem.Of(Paging.WrongCursor);
        foreach (var (key, after) in new[] { ("from", true), ("to", false) })
        {
            if (Asked(key) is not { } text) continue;
            if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", out var day)) return Problem.Of(new Refusal($"{key} 请写成 2022-05-04 这样的日期。", key));
            rows = after ? rows.Where(r => r.Day >= day) : rows.Where(r => r.Day <= day);
        }

        if (organisation is { Length: > 0 })
        {
            var (unit, problem) = await places.OrganisationAsync(organisation, cancel);
            if (unit is null) return problem!;
            rows = rows.Where(r => db.Set<Ancestry>().Any(a => a.NodeId == unit.Id && a.OrganisationId == r.OrganisationId && a.From <= r.Day && (a.Until == null || a.Until > r.Day)));
        }

        if (cursor is { } last) rows = rows.Where(r => r.Day <= last.Day && (r.Day < last.Day || EF.Property<Guid>(r, "Id") < last.Id));
        var found = await rows.AsNoTracking().OrderByDescending(r => r.Day).ThenByDescending(r => EF.Property<Guid>(r, "Id")).Take(paging.Value.Limit + 1).ToListAsync(cancel);
        var page = found.Take(paging.Value.Limit).ToList();
        return Results.Ok(new PageOf<TItem>(await items(page), found.Count > page.Count ? Paging.Next(request, new Cursor(page[^1].Day, id(page[^1])).ToString()) : null));
    }

    /// <summary>Which organisations these are, as other programs read it.</summary>
    public async Task<IReadOnlyDictionary<int, OrganisationMention>> UnitsAsync(IEnumerable<int> organisations, CancellationToken cancel)
    {
        var ids = organisations.Distinct().ToList();
        return await db.Set<Organisation>().AsNoTracking().Where(o => ids.Contains(o.Id)).ToDictionaryAsync(o => o.Id, OrganisationMention.Of, cancel);
    }
}
