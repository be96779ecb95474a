using Microsoft.AspNetCore.Http;
using Shiji.Kernel.Data;
using Shiji.Kernel.Records;
using Shiji.Kernel.Registers;

namespace Shiji.Api;

/// <summary>读台账行 — a page of rows, the newest first.</summary>
internal sealed class RowReading(ShijiDb db, RowPages pages)
{
    public async Task<IResult> PageAsync(HttpRequest request, Register register, IQueryable<RegisterRow> rows, int node, string? limit, string? cursor, CancellationToken cancel)
    {
        var paging = Paging.Read(limit, cursor);
        if (!paging.Ok) return Problem.Of(paging.Refusal);
        var after = Cursor.Read(cursor);
        if (after is null && !string.IsNullOrEmpty(cursor)) return Problem.Of(Paging.WrongCursor);
        var page = await pages.TakeAsync(rows, node, after, null, paging.Value.Limit, cancel);
        var names = await RowNames.OfAsync(db, page.Rows, cancel);
        return Results.Ok(new PageOf<RowItem>(
            [.. page.Rows.Select(r => RowItem.Of(register, r, names))],
            page.HasOlder ? Paging.Next(request, Cursor.Of(page.Rows[^1]).ToString()) : null));
    }
}
