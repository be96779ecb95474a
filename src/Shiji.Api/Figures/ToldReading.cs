using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Measures;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.Records;
using Shiji.Kernel.Registers;

namespace Shiji.Api;

/// <summary>读讲述 — a page of the records behind a figure, of whatever type a module made them, the newest first.</summary>
internal sealed class ToldReading(ShijiDb db)
{
    public async Task<IResult> PageAsync(HttpRequest request, Telling telling, Measure measure, RecordQuestion asked, string? limit, string? cursor, CancellationToken cancel)
    {
        var paging = Paging.Read(limit, cursor);
        if (!paging.Ok) return Problem.Of(paging.Refusal);
        var after = Cursor.Read(cursor);
        if (after is null && !string.IsNullOrEmpty(cursor)) return Problem.Of(Paging.WrongCursor);
        var (told, _, older) = await telling.PageAsync(db, measure, asked, after, null, paging.Value.Limit, cancel);
        var ids = told.Select(t => t.OrganisationId).Distinct().ToArray();
        var units = await db.Set<Organisation>().AsNoTracking().Where(o => ids.Contains(o.Id)).ToDictionaryAsync(o => o.Id, cancel);
        return Results.Ok(new PageOf<ToldItem>([.. told.Select(t => ToldItem.Of(t, telling, units[t.OrganisationId]))], older is null ? null : Paging.Next(request, older.ToString())));
    }
}

/// <summary>明细条目 — one record behind a figure; who it names is masked.</summary>
internal sealed record ToldItem(Guid Id, DateOnly Day, OrganisationMention Organisation, string Title, long Amount, string Evidence, string EvidenceName, string StateName, IReadOnlyDictionary<string, string> More)
{
    public static ToldItem Of(ToldRecord told, Telling telling, Organisation organisation) => new(
        told.Id, told.Day, OrganisationMention.Of(organisation), told.Title, told.Amount, Words.Of(told.Evidence), told.Evidence.Word(), told.State,
        telling.Columns.Zip(told.More).Where(m => m.Second is not null).ToDictionary(m => m.First, m => m.Second!));
}
