using Shiji.Exports;
using Shiji.Kernel.Results;
using Shiji.Sheets.Books;

namespace Shiji.Workbench;

/// <summary>导出指标 — the indicators as the page lists them: what it shows, the exact value, and the basis.</summary>
public sealed class ExportIndicators(Readings readings) : IListExport
{
    private static readonly ExportColumn<Reading>[] Columns =
    [
        new("篇章", r => r.Figure.Indicator.Group),
        new("指标", r => r.Figure.Name, Width: 28),
        new("标识", r => r.Figure.Indicator.Key),
        new("本期", r => r.Printed.ToString()),
        new("精确值", r => r.Value?.Value, ColumnKind.Number),
        new("精确值单位", r => r.Figure.Indicator.Unit, Width: 10),
        new("上期", r => r.Change is null ? "—" : r.PrintedBefore.ToString()),
        new("口径", r => r.Figure.Indicator.Basis, Width: 60),
        new("不作考核", r => r.Figure.NotAssessableBecause, Width: 30),
    ];

    public async Task<Outcome<ExportedList>> DoAsync(Where where, IReadOnlyDictionary<string, string?> route, CancellationToken cancel)
    {
        var filter = IndicatorFilter.Read(where);
        var read = await readings.OfAsync(where, filter.Of(where).Select(Figure.Of), cancel);
        return ExportedList.Of("指标", "indicator_definition", Columns, read.ToAsyncEnumerable()) with { Filter = [.. filter.Words] };
    }
}
