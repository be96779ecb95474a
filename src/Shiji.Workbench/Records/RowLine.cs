using Shiji.Kernel.Organisations;
using Shiji.Kernel.Registers;

namespace Shiji.Workbench;

/// <summary>一条记录 — a register row with the names of what it points at; a person is only ever the masked name.</summary>
public sealed record RowLine(Register Register, RegisterRow Row, Organisation Organisation, string? Person, string? Subject)
{
    /// <summary>The row in words: who or what it is about, then the name it bears, or what kind of row it is.</summary>
    public string Title => (Person ?? Subject, Named) switch
    {
        ({ } about, { } name) => $"{about}，{name}",
        ({ } about, null) => $"{about}，{Kind}",
        (null, { } name) when name.Any(char.IsAsciiDigit) => $"{Register.Name}，{name}", // 第12号 of what?
        (null, { } name) => name,
        _ => Kind,
    };

    /// <summary>Does the title say this already?</summary>
    public bool Says(ColumnSlot slot) => slot switch
    {
        ColumnSlot.Person => Person is not null,
        ColumnSlot.Subject => Person is null && Subject is not null,
        ColumnSlot.Title => Named is not null || Row.Title is null,
        ColumnSlot.Facet1 => Named is null,
        _ => false,
    };

    /// <summary>The name it bears; a bare code names nothing to a reader.</summary>
    private string? Named => Row.Title is { } title && title.Any(c => c is >= '\u4e00' and <= '\u9fff') ? title : null;

    private string Kind => Row.Facet1 is { } facet ? $"{Register.Name}（{facet}）" : Register.Name;

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
        ColumnSlot.Sealed => Row.Secret is null ? null : RowSecrets.Shown,
        _ => RowDetails.Of(Row.Details, column.Key),
    };
}
