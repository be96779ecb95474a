using Microsoft.EntityFrameworkCore;
using Shiji.Exports;
using Shiji.Kernel.Results;
using Shiji.Reports.Publications;
using Shiji.Sheets.Books;

namespace Shiji.Workbench;

/// <summary>导出成文清单 — what went out, as its page lists it, all pages.</summary>
public sealed class ExportPublications(ListPublications list) : IListExport
{
    private static readonly ExportColumn<PublicationLine>[] Columns =
    [
        new("标题", l => l.Publication.Title, Width: 50),
        new("发文字号", l => l.Publication.Number, Width: 20),
        new("单位", l => l.Unit, Width: 20),
        new("统计期", l => new Kernel.Periods.Period(l.Publication.From, l.Publication.Until).Name),
        new("成文日期", l => l.Publication.Day, ColumnKind.Day, 12),
        new("数字", l => l.Publication.Figures, ColumnKind.Whole, 8),
        new("状态", l => l.Publication.State == PublicationState.Issued ? "已成文" : "已撤回", Width: 8),
        new("撤回理由", l => l.Publication.WithdrawnBecause, Width: 30),
        new("文件摘要", l => l.Publication.Digest, Width: 66),
    ];

    public Task<Outcome<ExportedList>> DoAsync(Where where, IReadOnlyDictionary<string, string?> route, CancellationToken cancel) =>
        Task.FromResult<Outcome<ExportedList>>(ExportedList.Of("成文清单", "publication", Columns, list.Of(where.Node).AsAsyncEnumerable()));
}
