using Shiji.Exports;
using Shiji.Kernel.Requests;
using Shiji.Kernel.Results;
using Shiji.Sheets.Books;

namespace Shiji.Workbench;

/// <summary>导出报数负担 — every round that is asked, and what it takes.</summary>
public sealed class ExportBurden(ReadBurden read) : IListExport
{
    private static readonly ExportColumn<BurdenItem>[] Columns =
    [
        new("台账", i => i.Register, Width: 28),
        new("下达单位", i => i.Issuer, Width: 24),
        new("依据", i => i.Request.Basis, Width: 40),
        new("填报层级", i => i.Request.Level.Word()),
        new("期次", i => i.Round.Period.Name),
        new("期限", i => i.Round.Due, ColumnKind.Day, 12),
        new("填报次数", i => i.Fillings, ColumnKind.Whole),
        new("每次估计分钟", i => i.Request.Minutes, ColumnKind.Whole),
        new("估计分钟合计", i => i.Minutes, ColumnKind.Whole),
        new("写了实际用时的", i => i.Told, ColumnKind.Whole),
        new("实际分钟", i => i.Took, ColumnKind.Whole),
    ];

    public async Task<Outcome<ExportedList>> DoAsync(Where where, IReadOnlyDictionary<string, string?> route, CancellationToken cancel) =>
        ExportedList.Of("报数负担", "burden", Columns, (await read.DoAsync(where.Node, where.Period, cancel)).Items.ToAsyncEnumerable());
}
