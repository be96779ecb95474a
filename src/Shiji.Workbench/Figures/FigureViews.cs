using Shiji.Kernel.Figures;
using Shiji.Kernel.Measures;
using Shiji.Kernel.Parameters;
using Shiji.Kernel.Periods;
using Shiji.Kernel.Registers;
using Shiji.Kernel.Tallies;
using Shiji.Ui;

namespace Shiji.Workbench;

/// <summary>数字页台 — gathers what the page of one figure says.</summary>
public sealed class FigureViews(Readings readings, Breakdown breakdown, UnitTables units, RuleReader rules)
{
    public async Task<FigureView> OfAsync(Where where, Figure figure, CancellationToken cancel = default)
    {
        var single = figure.Indicator.Single;
        var splits = single is null ? [] : SplitsOf(where, single).ToList();
        Figure[] parts = single is null ? [.. figure.Indicator.Measures.Select(Figure.Of)] : [];
        var read = await readings.OfAsync(where, [figure, .. parts, .. splits.SelectMany(s => s.Parts).Select(Figure.Of)], cancel);

        var whole = read[0];
        var amounts = read.Skip(1).Where(r => r.Figure.Indicator.Single is not null).ToLookup(r => r.Figure.Indicator.Single!);
        long? AmountOf(Measure m) => (m == single ? whole : amounts[m].FirstOrDefault())?.Value is { } value ? (long)value.Value : null;
        return new(
            whole, figure.Indicator.Term.Worked(AmountOf), [.. read.Skip(1).Take(parts.Length)],
            await TrendAsync(where, figure, cancel), await units.OfAsync(where, figure, AmountOf, cancel),
            [.. splits.Select(s => Split(s.Title, s.Parts, amounts, AmountOf(single!) ?? 0))],
            figure.Indicator.Rules is { Count: > 0 } codes ? (await rules.HistoryAsync(cancel)).Within(where.Period, codes) : []);
    }

    private static IEnumerable<(string Title, List<Measure> Parts)> SplitsOf(Where where, Measure measure)
    {
        var register = where.Catalogue.Registers.FirstOrDefault(r => r.Key == measure.Key);
        foreach (var column in register?.Columns.Where(c => c.Slot is ColumnSlot.Facet1 or ColumnSlot.Facet2 or ColumnSlot.Facet3) ?? [])
        {
            var parts = column.OptionList.Select(o => where.Catalogue.Measure($"{measure.Key}[{column.Key}={o}]")).OfType<Measure>().ToList();
            if (parts.Count > 1) yield return (column.Name, parts);
        }
    }

    private static FacetSplit Split(string title, List<Measure> parts, ILookup<Measure, Reading> amounts, long whole)
    {
        Reading[] read = [.. parts.Select(p => amounts[p].First())];
        return new(title, parts[0].Unit, read, whole - read.Sum(r => (long)(r.Value?.Value ?? 0)));
    }

    public async Task<Trend> TrendAsync(Where where, Figure figure, CancellationToken cancel = default)
    {
        var months = new Dictionary<Measure, IReadOnlyList<(Period Month, Amounts? Amounts)>>();
        foreach (var measure in figure.Indicator.Measures)
            months[measure] = await breakdown.TrendAsync(where.Catalogue, measure, where.Node, where.Period, cancel);
        var shown = figure.Indicator.As.Plain;
        var points = months.Values.First().Select((month, i) =>
        {
            var value = month.Month.From > where.Horizon.Last ? null : figure.Indicator.Term.Of(m => months[m][i].Amounts?.Total);
            return new TrendPoint($"{month.Month.From.Month}月", value is { } known ? shown.Digits(known) : null, Href: where.In(figure.Path, month.Month));
        });
        return new(shown.Suffix, shown.Decimals, [.. points]);
    }
}
