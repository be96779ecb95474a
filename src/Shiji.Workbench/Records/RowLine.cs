using Shiji.Kernel.Organisations;
using Shiji.Kernel.People;
using Shiji.Kernel.Registers;

namespace Shiji.Workbench;

/// <summary>一条记录 — a register row with the names of what it points at; a person is only ever the masked name.</summary>
public sealed record RowLine(Register Register, RegisterRow Row, Organisation Organisation, string? Person, string? Subject)
{
    /// <summary>What names the row best.</summary>
    public string Title => Row.Title ?? Subject ?? Row.Number ?? Person ?? Register.Name;

    public string? Of(RegisterColumn column) => column.Slot switch
    {
        ColumnSlot.Quantity1 => $"{Ui.Digits.Grouped(Row.Quantity1)}{column.Unit}",
        ColumnSlot.Quantity2 => $"{Ui.Digits.Grouped(Row.Quantity2)}{column.Unit}",
        ColumnSlot.Facet1 => Row.Facet1,
        ColumnSlot.Facet2 => Row.Facet2,
        ColumnSlot.Facet3 => Row.Facet3,
        ColumnSlot.Person => Person,
        ColumnSlot.Subject => Subject,
        ColumnSlot.Number => Row.Number,
        ColumnSlot.Title => Row.Title,
        ColumnSlot.Until => Row.Until is { } until ? Chinese.Day(until) : null,
        _ => RowDetails.Of(Row.Details, column.Key),
    };

    internal static string? Masked(Person? person) => person?.MaskedName;
}
