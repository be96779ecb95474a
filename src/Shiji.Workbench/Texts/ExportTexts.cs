using Microsoft.EntityFrameworkCore;
using Shiji.Exports;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;
using Shiji.Sheets.Books;

namespace Shiji.Workbench;

/// <summary>导出文稿清单 — the texts as their page lists them, all pages.</summary>
public sealed class ExportTexts(ListTexts list, DistrictClock clock) : IListExport
{
    public Task<Outcome<ExportedList>> DoAsync(Where where, IReadOnlyDictionary<string, string?> route, CancellationToken cancel) =>
        Task.FromResult<Outcome<ExportedList>>(ExportedList.Of("文稿清单", "report_text", Columns(), list.Of(where.Node, where.Period.LastDay).AsAsyncEnumerable()));

    private ExportColumn<TextLine>[] Columns() =>
    [
        new("标题", l => l.Text.Title, Width: 50),
        new("单位", l => l.Unit, Width: 20),
        new("统计期", l => l.Text.Period.Name),
        new("版本", l => l.Text.Latest, ColumnKind.Whole, 8),
        new("最近存稿", l => clock.DayOf(l.Text.SavedAt), ColumnKind.Day, 12),
    ];
}
