using Shiji.Kernel.Parameters;
using Shiji.Ui;

namespace Shiji.Workbench;

/// <summary>数字页内容 — everything the page of one figure says.</summary>
/// <param name="Parts">The measures of its formula, each a figure; empty when it is one measure.</param>
/// <param name="Facets">One split for every facet of its register, where the book keeps the parts.</param>
/// <param name="Rules">The rule parameters its records are judged by: in force at the end of the period, or replaced within it.</param>
public sealed record FigureView(
    Reading Whole, string Worked, IReadOnlyList<Reading> Parts, Trend Trend, UnitTable Units, IReadOnlyList<FacetSplit> Facets,
    IReadOnlyList<RuleParameter> Rules);

/// <summary>逐月走势 — months in the smallest unit worth reading.</summary>
public sealed record Trend(string Unit, int Decimals, IReadOnlyList<TrendPoint> Points);

/// <summary>分项 — how a figure divides by one facet of its register.</summary>
/// <param name="Rest">What is under no option.</param>
public sealed record FacetSplit(string Title, string Unit, IReadOnlyList<Reading> Parts, long Rest);
