using Shiji.Kernel.Data;
using Shiji.Kernel.Registers;

namespace Shiji.Workbench;

/// <summary>台账条件 — which rows of a register an address asks for: a state, options of facets; read alike by the page and its export.</summary>
public sealed record RowFilter(Register Register, RowState? State, IReadOnlyList<FacetFilter> Facets)
{
    public static RowFilter Read(Where where, Register register)
    {
        RowState? state = Enum.TryParse<RowState>(Of(where, "state"), ignoreCase: true, out var asked) && Enum.IsDefined(asked) ? asked : null;
        return new(register, state, [.. FacetsOf(register).Where(f => Asked(where, f) is not null).Select(f => new FacetFilter(f, [Asked(where, f)!]))]);
    }

    public static IEnumerable<RegisterColumn> FacetsOf(Register register) => register.Columns.Where(c => c.Slot is ColumnSlot.Facet1 or ColumnSlot.Facet2 or ColumnSlot.Facet3);

    public static string Slot(RegisterColumn facet) => "f_" + facet.Key;

    /// <summary>The option the address asks for, when the column has it.</summary>
    public static string? Asked(Where where, RegisterColumn facet) => Of(where, Slot(facet)) is { } option && facet.OptionList.Contains(option) ? option : null;

    public IQueryable<RegisterRow> Rows(ShijiDb db, Where where) => RegisterRows.Of(db, Register.Id, where.Node, where.Period, State, Facets);

    public IEnumerable<(string Name, string Value)> Words =>
        [.. State is { } state ? new[] { ("状态", state.Word()) } : [], .. Facets.Select(f => (f.Column.Name, f.Options[0]))];

    private static string? Of(Where where, string name) => where.Filters.FirstOrDefault(f => f.Name == name).Value;
}
