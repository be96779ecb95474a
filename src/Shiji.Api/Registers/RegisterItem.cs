using Shiji.Kernel.Registers;

namespace Shiji.Api;

/// <summary>台账（接口） — a register and its columns: what a row of it may say.</summary>
public sealed record RegisterItem(string Key, string Name, string Group, string RowUnit, string Basis, bool IsStock, IReadOnlyList<ColumnItem> Columns)
{
    public static RegisterItem Of(Register r) => new(r.Key, r.Name, r.Group, r.RowUnit, r.Basis, r.IsStock, [.. r.Columns.OrderBy(c => c.Ordinal).Select(ColumnItem.Of)]);
}

/// <summary>栏目（接口） — one column: how it is called in values, what it holds.</summary>
/// <param name="Kind">quantity, choice, person, subject, number, title, until, text, or sealed: a text that is taken and never given back.</param>
public sealed record ColumnItem(string Key, string Name, string Kind, string? Unit, IReadOnlyList<string>? Options, bool Required, long? Largest)
{
    public static ColumnItem Of(RegisterColumn c) => new(
        c.Key, c.Name, KindOf(c.Slot), c.Unit.Length > 0 ? c.Unit : null, c.Options.Length > 0 ? c.OptionList : null, c.Required && c.Slot is not (ColumnSlot.Detail or ColumnSlot.Sealed), c.Largest);

    internal static string KindOf(ColumnSlot slot) => slot switch
    {
        ColumnSlot.Quantity1 or ColumnSlot.Quantity2 => "quantity",
        ColumnSlot.Facet1 or ColumnSlot.Facet2 or ColumnSlot.Facet3 => "choice",
        ColumnSlot.Person => "person",
        ColumnSlot.Subject => "subject",
        ColumnSlot.Number => "number",
        ColumnSlot.Title => "title",
        ColumnSlot.Until => "until",
        ColumnSlot.Sealed => "sealed",
        _ => "text",
    };
}
