using Shiji.Kernel.Figures;
using Shiji.Kernel.Indicators;
using Shiji.Kernel.Measures;
using Shiji.Kernel.Parameters;
using Shiji.Reports.Summaries;

namespace Shiji.Workbench;

/// <summary>看板台 — reads a chapter's figures with all that stands beside them: one table of the like periods, one of the units below.</summary>
public sealed class Boards(FigureReader figures, Readings readings, RuleReader rules, UnitsBelow below, LastRecords records)
{
    public async Task<IReadOnlyList<BoardFigure>> OfAsync(Where where, IEnumerable<Indicator> indicators, CancellationToken cancel = default)
    {
        var list = indicators.Select(Figure.Of).ToList();
        var measures = list.SelectMany(f => f.Indicator.Measures).Distinct().ToList();
        var (periods, year) = (LikePeriods.UpTo(where.Period), LikePeriods.YearBefore(where.Period));
        var table = await figures.ReadAsync(where.Catalogue, measures, [where.Node], [.. periods, where.Period.Previous, year], cancel);
        var units = await below.OfAsync(where, cancel);
        var compared = list.Where(f => f.NotAssessableBecause is null).SelectMany(f => f.Indicator.Measures);
        var spread = await figures.ReadAsync(where.Catalogue, compared, units.Select(u => u.Id), [where.Period], cancel);
        var counted = await readings.CountedAtAsync(where, measures, cancel);
        var days = await records.OfAsync(where, measures, cancel);
        var book = await rules.OnAsync(where.Period.LastDay, cancel);
        return
        [
            .. list.Select(f =>
            {
                var now = Readings.Read(where, table, f, counted, where.Period.Previous);
                return new BoardFigure(
                    now, Readings.Read(where, table, f, counted, year),
                    [.. periods.Select(p => PointOf(where, table, f, p))],
                    f.NotAssessableBecause is null && units.Count > 0 ? Spread.Of(where, f, units, unit => spread.Of(f.Indicator, unit, where.Period)) : null,
                    Target.Of(where, f.Indicator, now.Value, book), LastOf(f.Indicator, days));
            }),
        ];
    }

    private static BoardPoint PointOf(Where where, FigureTable table, Figure figure, Kernel.Periods.Period period)
    {
        var value = figure.Indicator.Measures.All(m => where.Knows(m, period)) ? table.Of(figure.Indicator, where.Node, period) : null;
        return new(period, where.In(figure.Path, period), Printed.Of(figure.Indicator, value), value);
    }

    private static DateOnly? LastOf(Indicator indicator, Dictionary<Measure, DateOnly?> days) =>
        indicator.Measures.Select(m => days.GetValueOrDefault(m)).Max();
}
