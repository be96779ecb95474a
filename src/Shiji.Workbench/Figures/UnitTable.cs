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
    public IEnumerable<(string Sentence, bool Holds)> Ties => Measures.Select((m, i) =>
    {
        var sum = Rows.Sum(r => r.Amounts[i]);
        var name = Measures.Count > 1 ? $"“{m.Name}”" : "";
        if (m.IsHeadcount) return ($"{name}按人头去重点数：同一个人在几个单位都有记录，在上一级只算一个，所以各行不相加。", true);
        var total = Totals[i] ?? 0;
        return sum == total
            ? ($"{name}各行合计 {Ui.Digits.Grouped(sum)}{m.Unit}，与上数一致。", true)
            : ($"{name}各行合计 {Ui.Digits.Grouped(sum)}{m.Unit}，与上数相差 {Ui.Digits.Grouped(total - sum)}{m.Unit}，账簿正在更新，请稍后再看。", false);
    });
}

/// <summary>分单位行 — one unit's part.</summary>
/// <param name="Href">The same figure seen from that unit, or the records the node keeps itself.</param>
/// <param name="Only">Set when the unit stood here for a part of the period only.</param>
public sealed record UnitRow(string Name, string Href, string? RecordsHref, Period? Only, IReadOnlyList<long> Amounts, Quotient? Value)
{
    public string Label => Only is { } only ? $"{Name}（{only.From.Month}月{only.From.Day}日至{only.LastDay.Month}月{only.LastDay.Day}日）" : Name;
}
