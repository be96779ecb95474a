using Shiji.Exports;
using Shiji.Kernel.Results;
using Shiji.Sheets.Books;

namespace Shiji.Workbench;

/// <summary>导出台账目录 — the registers as their page lists them.</summary>
public sealed class ExportRegisters(ListRegisters list) : IListExport
{
    private static readonly ExportColumn<RegisterLine>[] Columns =
    [
        new("篇章", l => l.Register.Group),
        new("台账", l => l.Register.Name, Width: 28),
        new("标识", l => l.Register.Key),
        new("本期", l => l.Rows.Value?.Value, ColumnKind.Whole),
        new("单位", l => l.Register.RowUnit, Width: 8),
        new("口径", l => l.Register.Basis, Width: 60),
        new("不作考核", l => l.Register.NotAssessableBecause, Width: 30),
    ];

    public async Task<Outcome<ExportedList>> DoAsync(Where where, IReadOnlyDictionary<string, string?> route, CancellationToken cancel) =>
        ExportedList.Of("台账目录", "register", Columns, (await list.DoAsync(where, cancel)).ToAsyncEnumerable());
}
