using System.Linq.Expressions;
using Shiji.Kernel.Measures;

namespace Shiji.Kernel.Registers;

/// <summary>
/// 台账度量 — the measures every register yields for free: its rows, each quantity, each headcount, and any part
/// of these by facet. Keys: <c>KEY</c>, <c>KEY.new</c> (stock registers), <c>KEY.COLUMN</c>, each with an optional
/// <c>[column=option|option,column=option]</c>.
/// </summary>
public static class RegisterMeasures
{
    /// <summary>The whole measures and one part of the rows for every facet option.</summary>
    public static IEnumerable<Measure> Of(Register register)
    {
        foreach (var measure in Whole(register, [])) yield return measure;
        foreach (var column in register.Columns.Where(c => c.Slot is ColumnSlot.Facet1 or ColumnSlot.Facet2 or ColumnSlot.Facet3))
            foreach (var option in column.OptionList)
                yield return Whole(register, [new(column, [option])]).First();
    }

    /// <summary>The part a formula asks for by its key; null when there is no such register, column or option.</summary>
    public static Measure? Part(string key, IReadOnlyList<Register> registers)
    {
        var bracket = key.IndexOf('[');
        if (bracket < 0 || !key.EndsWith(']')) return null;
        var name = key[..bracket];
        // The longest register key that opens the name: registers may share a beginning.
        var register = registers.Where(r => name == r.Key || name.StartsWith(r.Key + ".", StringComparison.Ordinal)).MaxBy(r => r.Key.Length);
        if (register is null || FacetFilter.Read(key[(bracket + 1)..^1], register) is not { } filters) return null;
        return Whole(register, filters).FirstOrDefault(m => m.Key == key);
    }

    private static IEnumerable<Measure> Whole(Register register, IReadOnlyList<FacetFilter> filters)
    {
        var tail = FacetFilter.KeyOf(filters);
        var words = FacetFilter.WordsOf(filters);
        var id = register.Id;
        Expression<Func<RegisterRow, bool>> counts = r => r.RegisterId == id && r.State == RowState.InForce;
        foreach (var filter in filters) counts = counts.And(filter.Test);
        var because = register.Assessable ? null : register.NotAssessableBecause;

        if (register.IsStock)
        {
            yield return Stock.Of(register.Key + tail, register.Name + words, register.RowUnit, counts, r => r.Until,
                basis: register.Basis, group: register.Group, notAssessableBecause: because, series: id, qualifier: tail);
            yield return Flow.Of(register.Key + ".new" + tail, "新增" + register.Name + words, register.RowUnit, counts,
                basis: register.Basis, group: register.Group, notAssessableBecause: because, series: id, qualifier: tail);
        }
        else
            yield return Flow.Of(register.Key + tail, register.Name + words, register.RowUnit, counts,
                basis: register.Basis, group: register.Group, notAssessableBecause: because, series: id, qualifier: tail);

        foreach (var column in register.Columns)
        {
            var key = $"{register.Key}.{column.Key}{tail}";
            var name = $"{register.Name}·{column.Name}{words}";
            var basis = $"{register.Basis}取“{column.Name}”栏{(column.Slot is ColumnSlot.Person or ColumnSlot.Subject ? "去重计数" : "合计")}。";
            IReadOnlyList<string> rules = column.LargestRule is { } rule ? [rule] : [];
            if (Quantity(column.Slot) is { } amount)
                yield return register.IsStock
                    ? Stock.Of(key, name, column.Unit, counts, r => r.Until, amount, basis, register.Group, because, id, tail, rules)
                    : Flow.Of(key, name, column.Unit, counts, amount, basis, register.Group, because, id, tail, rules);
            if (Named(column.Slot) is { } who)
                yield return register.IsStock
                    ? Stock.Headcount(key, name, column.Unit, counts, r => r.Until, who, basis, register.Group, because, id, tail)
                    : Flow.Headcount(key, name, column.Unit, counts, who, basis, register.Group, because, id, tail);
        }
    }

    private static Expression<Func<RegisterRow, long>>? Quantity(ColumnSlot slot) => slot switch
    {
        ColumnSlot.Quantity1 => r => r.Quantity1,
        ColumnSlot.Quantity2 => r => r.Quantity2,
        _ => null,
    };

    private static Expression<Func<RegisterRow, int?>>? Named(ColumnSlot slot) => slot switch
    {
        ColumnSlot.Person => r => r.PersonId,
        ColumnSlot.Subject => r => r.SubjectId,
        _ => null,
    };
}
