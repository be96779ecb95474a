using Shiji.Kernel.Catalogues;
using Shiji.Kernel.Indicators;
using Shiji.Kernel.Parameters;
using Shiji.Kernel.Periods;

namespace Shiji.Kernel.Figures;

/// <summary>列数字 — indicators of one organisation in one period, each with its exact value, how it is shown, and its basis with the rules it rests on.</summary>
public sealed class ListFigures(FigureReader figures, RuleReader rules)
{
    public async Task<IReadOnlyList<FigureLine>> DoAsync(Catalogue catalogue, IReadOnlyList<Indicator> indicators, int node, Period period, CancellationToken cancel = default)
    {
        var table = await figures.ReadAsync(catalogue, indicators.SelectMany(i => i.Measures), [node], [period], cancel);
        var history = await rules.HistoryAsync(cancel);
        return [.. indicators.Select(i => table.Of(i, node, period) is var value
            ? new FigureLine(i.Key, i.Name, value?.Value, i.Unit, i.Show(value), i.Basis + RuleLine.Clause(history.Within(period, i.Rules)))
            : null!)];
    }
}

/// <summary>数字一行 — one figure as it is given to other programs.</summary>
/// <param name="Value">In base units: people, sessions, minutes; a ratio as a fraction; null where there is none.</param>
public sealed record FigureLine(string Key, string Name, decimal? Value, string Unit, string Shown, string Basis);
