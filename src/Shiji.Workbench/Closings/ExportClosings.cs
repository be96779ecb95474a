using Shiji.Exports;
using Shiji.Kernel.Results;
using Shiji.Reports.Closings;
using Shiji.Sheets.Books;

namespace Shiji.Workbench;

/// <summary>导出结账情况 — a unit and those directly below it, as their page lists them.</summary>
public sealed class ExportClosings(ReadClosings read) : IListExport
{
    private static readonly ExportColumn<UnitStanding>[] Columns =
    [
        new("单位", u => u.Unit.Name, Width: 36),
        new("状态", u => u.Last?.State.Word() ?? "还没有报"),
        new("截止日", u => u.Unit.Due, ColumnKind.Day, 12),
        new("报出日", u => u.HandedIn, ColumnKind.Day, 12),
        new("按时", u => u.HandedIn is null ? null : u.InTime ? "是" : "迟", Width: 6),
        new("版次", u => u.Accepted?.Edition, ColumnKind.Whole, 6),
        new("定格后变了的数", u => u.Accepted is null ? null : u.Moved, ColumnKind.Whole),
        new("总摘要", u => u.Accepted?.Digest, Width: 66),
    ];

    public async Task<Outcome<ExportedList>> DoAsync(Where where, IReadOnlyDictionary<string, string?> route, CancellationToken cancel) => where.Period.Key is null
        ? new Refusal("只有月、季、半年和全年可以结账；请在页首选一个这样的统计期。", "period")
        : ExportedList.Of("结账情况", "closing", Columns, (await read.UnderAsync(where.Catalogue, where.Node, where.Period, cancel)).ToAsyncEnumerable());
}
