using Shiji.Kernel.Results;

namespace Shiji.Kernel.Registers;

/// <summary>台账卡规则 — what a register may be: its names, and how many columns of each type there is room for.</summary>
public static class CardRules
{
    private const int LongestName = 30;
    private const int LongestBasis = 500;

    private static readonly Dictionary<ColumnType, (ColumnSlot[] Slots, string Word)> Rooms = new()
    {
        [ColumnType.Quantity] = ([ColumnSlot.Quantity1, ColumnSlot.Quantity2], "数量"),
        [ColumnType.Choice] = ([ColumnSlot.Facet1, ColumnSlot.Facet2, ColumnSlot.Facet3], "选项"),
        [ColumnType.Person] = ([ColumnSlot.Person], "人员"),
        [ColumnType.Subject] = ([ColumnSlot.Subject], "对象"),
        [ColumnType.Number] = ([ColumnSlot.Number], "编号"),
        [ColumnType.Title] = ([ColumnSlot.Title], "名称"),
    };

    public static Refusal? Said(RegisterCard card)
    {
        if (Line(card.Name, LongestName) is null) return new Refusal($"请写台账的名称，{LongestName} 字以内，不换行。", "name");
        if (Line(card.Group, LongestName) is null) return new Refusal("请选它的数字归在哪一章。", "group");
        if (Line(card.RowUnit, 4) is null) return new Refusal("请写一行的量词，四个字以内，如 次、场、家、人次。", "unit");
        if (card.Basis?.Trim() is not { Length: > 0 and <= LongestBasis }) return new Refusal($"请写口径：一行指什么，什么不计，{LongestBasis} 字以内。", "basis");
        return Columns(card);
    }

    /// <summary>As a district keeps it; the card has been judged.</summary>
    public static Register Made(RegisterCard card, string key)
    {
        var taken = new Dictionary<ColumnType, int>();
        var because = card.NotAssessableBecause?.Trim();
        return new()
        {
            Key = key,
            Name = card.Name!.Trim(),
            Group = card.Group!.Trim(),
            RowUnit = card.RowUnit!.Trim(),
            Basis = card.Basis!.Trim(),
            IsStock = card.IsStock,
            Assessable = string.IsNullOrEmpty(because),
            NotAssessableBecause = string.IsNullOrEmpty(because) ? null : because,
            Columns = [.. card.Columns.Select((c, i) => Made(c, i, taken)), .. card.IsStock ? new[] { new RegisterColumn { Key = "until", Name = "止日", Slot = ColumnSlot.Until, Ordinal = card.Columns.Count } } : []],
        };
    }

    /// <summary>A register as a card, with columns to be added behind its own: what a change of it is judged by.</summary>
    public static RegisterCard CardOf(Register register, IReadOnlyList<ColumnCard> added) => new(register.Name, register.Group, register.RowUnit, register.Basis)
    {
        Columns = [.. register.Columns.Where(c => c.Slot != ColumnSlot.Until).OrderBy(c => c.Ordinal).Select(c => new ColumnCard(c.Name, TypeOf(c.Slot), c.Unit, c.Options, c.Required)), .. added],
    };

    /// <summary>The added columns, in the places that are still free; the change has been judged.</summary>
    public static IEnumerable<RegisterColumn> More(Register register, IReadOnlyList<ColumnCard> added)
    {
        var taken = register.Columns.GroupBy(c => TypeOf(c.Slot)).ToDictionary(g => g.Key, g => g.Count() - 1);
        var next = register.Columns.Max(c => (int?)c.Ordinal + 1) ?? 0;
        return [.. added.Select((c, i) => Made(c, next + i, taken))];
    }

    private static ColumnType TypeOf(ColumnSlot slot) => slot == ColumnSlot.Sealed ? ColumnType.Sealed : Rooms.FirstOrDefault(r => r.Value.Slots.Contains(slot)) is { Value.Slots: not null } room ? room.Key : ColumnType.Text;

    private static RegisterColumn Made(ColumnCard card, int ordinal, Dictionary<ColumnType, int> taken)
    {
        var slot = card.Kind switch { ColumnType.Text => ColumnSlot.Detail, ColumnType.Sealed => ColumnSlot.Sealed, var kind => Rooms[kind].Slots[taken[kind] = taken.GetValueOrDefault(kind, -1) + 1] };
        return new()
        {
            Key = $"c{ordinal + 1}",
            Name = card.Name!.Trim(),
            Slot = slot,
            Unit = card.Kind == ColumnType.Person ? card.Unit?.Trim() is { Length: > 0 } unit ? unit : "人" : card.Unit?.Trim() ?? "",
            Options = card.Kind == ColumnType.Choice ? string.Join('\n', card.OptionList) : "",
            Required = card.Required,
            Ordinal = ordinal,
        };
    }

    private static Refusal? Columns(RegisterCard card)
    {
        for (var i = 0; i < card.Columns.Count; i++)
        {
            var (column, field) = (card.Columns[i], $"column{i}");
            if (Line(column.Name, LongestName) is not { } name) return new Refusal($"第 {i + 1} 栏请写名称，{LongestName} 字以内。", field);
            if (card.Columns.Take(i).Any(c => c.Name?.Trim() == name)) return new Refusal($"有两栏都叫“{name}”，请改一个。", field);
            if (column.Kind is ColumnType.Quantity or ColumnType.Subject && string.IsNullOrWhiteSpace(column.Unit)) return new Refusal($"“{name}”请写单位，如 册、人、家。", field);
            if (column.Kind == ColumnType.Choice && (column.OptionList.Count < 2 || column.OptionList.Any(o => o.AsSpan().IndexOfAny("[]=|,") >= 0))) return new Refusal($"“{name}”请写至少两个选项，用顿号隔开，选项里不用 [ ] = | 这些符号。", field);
        }

        foreach (var kind in card.Columns.GroupBy(c => c.Kind).Where(g => Rooms.TryGetValue(g.Key, out var room) && g.Count() > room.Slots.Length))
            return new Refusal($"一本台账最多 {Rooms[kind.Key].Slots.Length} 栏“{Rooms[kind.Key].Word}”；多出来的请改成文字，或另设一本。", $"column{card.Columns.ToList().IndexOf(kind.Last())}");
        return null;
    }

    private static string? Line(string? text, int longest) => text?.Trim() is { Length: > 0 } line && line.Length <= longest && !line.Any(char.IsControl) ? line : null;
}
