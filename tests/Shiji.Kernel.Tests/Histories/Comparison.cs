using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Figures;
using Shiji.Kernel.Measures;
using Shiji.Kernel.Periods;
using Shiji.Kernel.Registers;
using Shiji.Kernel.Tests.Districts;

namespace Shiji.Kernel.Tests.Histories;

/// <summary>What the district says against what the model says.</summary>
internal static class Comparison
{
    private static readonly string[] Standard = ["2021Q4", "2022", "2022H1", "2022Q3", "2022-02", "2022-12"];
    private static readonly string[] Odd = ["2022-03-10..2022-04-15", "2021-11-20..2022-02-28"];

    /// <summary>Every measure, every node, every period; the parts by evidence too.</summary>
    public static async Task FiguresAsync(District district, ModelDistrict model, DateOnly opensOn)
    {
        Assert.Equal(ModelMeasure.All.Select(m => m.Key).Order(), district.Catalogue.Measures.Select(m => m.Key).Order());
        var figures = await district.FiguresAsync(model.Organisations, [.. Standard, .. Odd]);
        foreach (var measure in ModelMeasure.All)
            foreach (var period in figures.Periods)
                foreach (var node in model.Organisations)
                {
                    long[]? expected = measure.Stock && period.Until < opensOn ? null : measure.Figure(model, node, period.From, period.Until);
                    var amounts = figures[district.Catalogue.Measure(measure.Key)!, node, period];
                    long[]? actual = amounts is { } a ? [a.Total, a.Machine, a.RollCall, a.BackFilled, a.Imported] : null;
                    if (expected is null ? actual is not null : actual is null || !expected.SequenceEqual(actual))
                        Assert.Fail($"{measure.Key} of {node} in {period}: {Words(expected)} happened, the book says {Words(actual)}");
                    if (!measure.People && amounts is { } parts)
                        Assert.Equal(parts.Total, parts.Declared + parts.Machine + parts.RollCall + parts.BackFilled + parts.Imported);
                }
    }

    /// <summary>The lists behind the figures: the very rows, their sum, their people.</summary>
    public static async Task ListsAsync(District district, ModelDistrict model, DateOnly opensOn)
    {
        await using var db = district.Open();
        foreach (var (i, measure) in ModelMeasure.All.Index())
        {
            if (district.Catalogue.Measure(measure.Key) is not Measure<RegisterRow> real) continue;
            var period = District.Span(i % 2 == 0 ? Odd[0] : Standard[i % Standard.Length]);
            if (measure.Stock && period.Until < opensOn) continue;
            foreach (var node in new[] { District.Root, model.Organisations[i % model.Organisations.Count] })
            {
                var expected = measure.Counted(model, node, period.From, period.Until).ToList();
                Assert.Equal(expected.Select(f => f.Id).Order(), (await real.Records(db, node, period).Select(r => r.Id).ToListAsync()).Order());
                Assert.Equal(measure.Figure(model, node, period.From, period.Until)[0], await real.ListCountAsync(db, node, period));
            }
        }
    }

    /// <summary>What adds up: a node's figure is what its children and it itself bring in.</summary>
    public static async Task BreakdownsAsync(District district, ModelDistrict model, DateOnly opensOn)
    {
        await using var db = district.Open();
        var spans = new SpanFigures(db);
        var breakdown = new Breakdown(db, new FigureReader(db, spans), spans);
        foreach (var (i, measure) in ModelMeasure.All.Index().Where(m => !m.Item.People))
        {
            var period = District.Span(i % 3 == 0 ? Odd[0] : Standard[i % Standard.Length]);
            if (measure.Stock && period.Until < opensOn) continue;
            foreach (var node in new[] { District.Root, model.Organisations[(i * 7 + 1) % model.Organisations.Count] })
            {
                var parts = await breakdown.OfAsync(district.Catalogue, district.Catalogue.Measure(measure.Key)!, node, period);
                var expected = measure.Figure(model, node, period.From, period.Until)[0];
                if (parts.Sum(p => p.Amounts.Total) != expected)
                    Assert.Fail($"{measure.Key} of {node} in {period} is {expected}, its parts {string.Join(" + ", parts.Select(p => $"{p.NodeId}: {p.Amounts.Total}"))}");
            }
        }
    }

    /// <summary>Book, pass and lists agree; and the proof names just the organisations that have records of days on which they did not stand.</summary>
    public static async Task ProofsAsync(District district, ModelDistrict model)
    {
        foreach (var period in new[] { "2022H1", "2021Q4", "2022-02", "2022-03-10..2022-04-15", "2021-08" })
        {
            var proof = await district.ProveAsync(period);
            Assert.True(proof.Compared > 0 && proof.Differences.Count == 0, $"{period}: {string.Join("; ", proof.Differences.Take(3))}");
            var months = District.Span(period).Months.ToHashSet();
            var strays = model.Rows.Where(r => r.State == RowState.InForce && months.Contains(PeriodKey.Month(r.Day)) && !model.Under(District.Root, r.Organisation, r.Day));
            Assert.Equal(strays.Select(r => (r.Register, r.Organisation)).Distinct().Count(), proof.Strays.Count);
        }
    }

    private static string Words(long[]? amounts) => amounts is null ? "unknown" : string.Join('/', amounts);
}
