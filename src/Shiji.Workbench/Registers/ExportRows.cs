using System.Runtime.CompilerServices;
using Shiji.Exports;
using Shiji.Kernel.Data;
using Shiji.Kernel.Records;
using Shiji.Kernel.Registers;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;
using Shiji.Sheets.Books;

namespace Shiji.Workbench;

/// <summary>导出台账 — the rows of a register, as its page lists them, with every column.</summary>
public sealed class ExportRows(ShijiDb db, RowPages pages, RowLines namer, DistrictClock clock) : IListExport
{
    public Task<Outcome<ExportedList>> DoAsync(Where where, IReadOnlyDictionary<string, string?> route, CancellationToken cancel)
    {
        var register = where.Catalogue.Registers.FirstOrDefault(r => r.Key == route["key"]);
        if (register is null) return Task.FromResult<Outcome<ExportedList>>(new Refusal($"没有“{route["key"]}”这本台账，请从台账目录里选。"));
        var filter = RowFilter.Read(where, register);
        return Task.FromResult<Outcome<ExportedList>>(Of(register, filter.Rows(db, where), where.Node) with { Filter = [("台账", register.Name), .. filter.Words] });
    }

    /// <summary>Rows of one register as a list; a person is only ever the masked name.</summary>
    internal ExportedList Of(Register register, IQueryable<RegisterRow> rows, int node) =>
        ExportedList.Of("登记行", "register_row", [.. Columns(register)], LinesAsync(register, rows, node)) with { SubjectId = register.Key, Masking = ExportedList.NamesMasked };

    private async IAsyncEnumerable<RowLine> LinesAsync(Register register, IQueryable<RegisterRow> rows, int node, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        await foreach (var batch in pages.AllAsync(rows, node, cancel))
            foreach (var line in await namer.OfAsync(register, batch, cancel))
                yield return line;
    }

    private IEnumerable<ExportColumn<RowLine>> Columns(Register register) =>
    [
        new("记录", l => l.Title, Width: 28),
        new("日期", l => l.Row.Day, ColumnKind.Day, 12),
        new("组织", l => l.Organisation.Name, Width: 28),
        new("组织代码", l => l.Organisation.Code),
        .. register.Columns.OrderBy(c => c.Ordinal).Select(Of),
        new("佐证方式", l => l.Row.Evidence.Word(), Width: 10),
        new("状态", l => l.Row.State.Word(), Width: 8),
        new("记录人", l => Recorders.Word(l.Row.RecordedBy)),
        new("记录时间", l => clock.LocalOf(l.Row.RecordedAt).ToString("yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture)),
        new("理由", l => l.Row.Reason),
        new("记录号", l => l.Row.Id.ToString(), Width: 38),
    ];

    private static ExportColumn<RowLine> Of(RegisterColumn column) => column.Slot switch
    {
        ColumnSlot.Quantity1 => new($"{column.Name}（{column.Unit}）", l => l.Row.Quantity1, ColumnKind.Whole, 12),
        ColumnSlot.Quantity2 => new($"{column.Name}（{column.Unit}）", l => l.Row.Quantity2, ColumnKind.Whole, 12),
        ColumnSlot.Until => new(column.Name, l => l.Row.Until, ColumnKind.Day, 12),
        _ => new(column.Name, l => l.Of(column)),
    };
}
