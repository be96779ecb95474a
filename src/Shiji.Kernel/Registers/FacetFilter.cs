using System.Linq.Expressions;

namespace Shiji.Kernel.Registers;

/// <summary>分项条件 — one facet column restricted to some of its options.</summary>
public sealed record FacetFilter(RegisterColumn Column, IReadOnlyList<string> Options)
{
    /// <summary>Reads <c>column=option|option,column=option</c>; null when a column or an option does not exist.</summary>
    public static IReadOnlyList<FacetFilter>? Read(string text, Register register)
    {
        var filters = new List<FacetFilter>();
        foreach (var condition in text.Split(','))
        {
            if (condition.Split('=') is not [var key, var values]) return null;
            var column = register.Columns.Find(c => c.Key == key && c.Options.Length > 0);
            var options = values.Split('|');
            if (column is null || options.Except(column.OptionList).Any()) return null;
            filters.Add(new(column, options));
        }

        return filters;
    }

    public static string KeyOf(IReadOnlyList<FacetFilter> filters) =>
        filters.Count == 0 ? "" : $"[{string.Join(',', filters.Select(f => $"{f.Column.Key}={string.Join('|', f.Options)}"))}]";

    public static string WordsOf(IReadOnlyList<FacetFilter> filters) =>
        filters.Count == 0 ? "" : $"（{string.Join("，", filters.Select(f => string.Join("、", f.Options)))}）";

    internal Expression<Func<RegisterRow, bool>> Test
    {
        get
        {
            var tests = Options.Select(One).ToList();
            return tests.Skip(1).Aggregate(tests[0], (some, more) =>
            {
                var row = some.Parameters[0];
                return Expression.Lambda<Func<RegisterRow, bool>>(Expression.OrElse(some.Body, Measures.Expressions.On(more, row)), row);
            });
        }
    }

    private Expression<Func<RegisterRow, bool>> One(string option) => Column.Slot switch
    {
        ColumnSlot.Facet1 => r => r.Facet1 == option,
        ColumnSlot.Facet2 => r => r.Facet2 == option,
        ColumnSlot.Facet3 => r => r.Facet3 == option,
        _ => throw new InvalidOperationException($"{Column.Key} is not a facet."),
    };
}
