using Shiji.Exports;
using Shiji.Kernel.Requests;
using Shiji.Kernel.Results;
using Shiji.Sheets.Books;

namespace Shiji.Workbench;

/// <summary>导出报数要求 — the requests as their page lists them.</summary>
public sealed class ExportRequests(ReadRequests read) : IListExport
{
    private static readonly ExportColumn<RequestLine>[] Columns =
    [
        new("台账", l => l.Register.Name, Width: 28),
        new("填报层级", l => l.Request.Level.Word()),
        new("多久一次", l => l.Request.Rhythm.Word(), Width: 8),
        new("依据", l => l.Request.Basis, Width: 40),
        new("每次分钟", l => l.Request.Minutes, ColumnKind.Whole),
        new("这一期", l => l.Round?.Period.Name),
        new("期限", l => l.Round?.Due, ColumnKind.Day, 12),
        new("应报", l => l.Asked, ColumnKind.Whole),
        new("已报", l => l.HandedIn, ColumnKind.Whole),
    ];

    public async Task<Outcome<ExportedList>> DoAsync(Where where, IReadOnlyDictionary<string, string?> route, CancellationToken cancel) =>
        ExportedList.Of("报数要求", "data_request", Columns, (await read.UnderAsync(where.Node, where.Filters.Any(f => f is ("view", "ended")), cancel)).ToAsyncEnumerable());
}
