using Shiji.Kernel.Catalogues;
using Shiji.Kernel.Organisations;
using Shiji.Samples.Longgang;

namespace Shiji.Kernel.Tests.Samples;

public sealed class FigureTests
{
    public static TheoryData<int> Numbers => [.. Figures.All.Select(f => f.No)];

    [Theory]
    [MemberData(nameof(Numbers))]
    public void Every_printed_figure_is_honest(int no)
    {
        var figure = Figures.All[no - 1];
        Assert.Equal(no, figure.No);
        Assert.InRange(figure.Count(Told.Once.Value), figure.Least, figure.Most);
    }

    [Fact]
    public void Twice_the_scale_doubles_what_can_double()
    {
        var twice = new Told(2);
        foreach (var figure in Figures.All)
        {
            var factor = figure.Fixed || figure.Ratio ? 1 : 2;
            Assert.InRange(figure.Count(twice), figure.Least * factor, figure.Most * factor);
        }

        Assert.Equal(Told.Once.Value.District.PersonCount * 2, twice.District.PersonCount);
        Assert.Equal(Told.Once.Value.District.Organisations.Count, twice.District.Organisations.Count);
    }

    [Fact]
    public void Printed_hours_are_honest_at_five_times_the_scale_as_well()
    {
        var minutes = new Told(5).Flow("volunteer.service").Sum(r => r.Quantity1);
        Assert.InRange(minutes / 60m, 5 * 1_762_500m, 5 * 1_763_499.999m);
    }

    [Fact]
    public void The_study_rate_has_risen_from_the_episode_before_the_half_year()
    {
        var before = Told.Once.Value.InForce("study.completion").Count(r => r is { Facet1: "团员", Facet2: "按期" } && r.Day < Told.From);
        var due = Told.Once.Value.InForce("study.due").Where(r => r.Day < Told.From).Sum(r => r.Quantity1);
        Assert.InRange((decimal)before / due, 0.90m, 0.97m);
        Assert.InRange(Told.Once.Value.Flow("study.completion").Count(), 550_001, 550_999);
    }

    [Fact]
    public void The_bridge_from_963_to_1060_adds_up()
    {
        var spells = Told.Once.Value.District.Spells;
        var opening = spells.Count(s => Figures.IsTwoNew(s) && s.Day < Told.From && (s.Until is null || s.Until >= Told.From));
        Assert.Equal(963, opening);
        Assert.All(spells, s => Assert.Equal((Figures.IsTwoNew(s), 0), (s.TwoNew, s.TwoNewByRule)));
        Assert.Equal(2920, spells.Count(s => s.Type != OrganisationType.TemporaryBranch && Figures.Stands(s)));
        Assert.Equal(111, spells.Count(s => s is { Field: Field.Community, Type: OrganisationType.Committee or OrganisationType.GeneralBranch } && Figures.Stands(s)));
    }

    [Fact]
    public void Each_printed_figure_names_an_indicator_of_the_catalogue()
    {
        var keys = StandardCatalogue.Indicators.Select(i => i.Key).ToHashSet(StringComparer.Ordinal);
        Assert.Equal(50, PrintedFigure.All.Count);
        Assert.All(PrintedFigure.All, p => Assert.Contains(p.Indicator, keys));
    }
}
