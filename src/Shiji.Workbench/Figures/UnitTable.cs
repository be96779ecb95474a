using Shiji.Kernel.Indicators;
using Shiji.Kernel.Measures;
using Shiji.Kernel.Periods;

namespace Shiji.Workbench;

/// <summary>分单位表 — a figure by the units directly under a node; what is added up adds up to the figure.</summary>
/// <param name="Measures">The figure's measures, in the order of its formula.</param>
/// <param name="Totals">The node's own amount of each measure, from the book.</param>
public sealed record UnitTable(Figure Figure, IReadOnlyList<Measure> Measures, IReadOnlyList<long?> Totals, IReadOnlyList<UnitRow> Rows)
{
    /// <summary>Says of every measure whether its rows make the number above them.</summary>
    public IReadOnlyList<Tie> Ties => [.. Measures.Select((m, i) => new Tie(m, Rows.Sum(r => r.Amounts[i]), Totals[i] ?? 0))];
}

/// <summary>合计与上数 — what the rows add up to beside the number above them; heads are counted, never added.</summary>
public sealed record Tie(Measure Measure, long Sum, long Whole)
{
    public long Gap => Whole - Sum;
}

/// <summary>分单位行 — one unit's part.</summary>
/// <param name="Href">The same figure seen from that unit, or the records the node keeps itself.</param>
/// <param name="Only">Set when the unit stood here for a part of the period only.</param>
public sealed record UnitRow(string Name, string Href, string? RecordsHref, Period? Only, IReadOnlyList<long> Amounts, Quotient? Value)
{
    public string Label => Only is { } only ? $"{Name}（{only.From.Month}月{only.From.Day}日至{only.LastDay.Month}月{only.LastDay.Day}日）" : Name;
}
