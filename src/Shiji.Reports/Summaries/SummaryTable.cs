using Shiji.Kernel.Indicators;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.Periods;

namespace Shiji.Reports.Summaries;

/// <summary>总结里的表 — the units directly below and some indicators, in the order of the tree; never ranked.</summary>
/// <param name="Silent">How many units have nothing of any of them, and no row.</param>
public sealed record SummaryTable(IReadOnlyList<Indicator> Indicators, IReadOnlyList<SummaryTableRow> Rows, int Silent)
{
    public string Caption => $"各单位{string.Join("、", Indicators.Select(i => i.Name))}";

    /// <summary>Null where every unit has a row.</summary>
    public string? Remark => Silent > 0 ? $"另有{Silent}个单位没有记录，不列。" : null;
}

/// <summary>表行 — one unit's figures, one for each indicator.</summary>
public sealed record SummaryTableRow(Organisation Unit, IReadOnlyList<Quotient?> Values)
{
    public bool Silent => Values.All(v => v is not { Numerator: not 0 });
}

/// <summary>总结里的图 — one indicator over like periods, the summary's own last.</summary>
public sealed record SummaryChart(Indicator Indicator, IReadOnlyList<(Period Period, Quotient? Value)> Points)
{
    public string Caption => $"{Indicator.Name}近{Points.Count}期";
}
