using Shiji.Reports.Phrases;

namespace Shiji.Reports.Tests.Phrases;

public sealed class SeedFigureTests
{
    [Theory]
    [MemberData(nameof(SeedFigures.All), MemberType = typeof(SeedFigures))]
    public void A_printed_figure_is_honest_to_the_ends_of_its_set_and_not_beyond(SeedFigure figure)
    {
        var printed = Printed.Of(figure.Text);

        Assert.True(Honesty.Judge(printed, figure.First).IsHonest);
        Assert.True(Honesty.Judge(printed, figure.Last).IsHonest);
        Assert.False(Honesty.Judge(printed, figure.Below).IsHonest);
        Assert.False(Honesty.Judge(printed, figure.Above).IsHonest);
    }

    [Fact]
    public void All_fifty_figures_are_here()
    {
        Assert.Equal(Enumerable.Range(1, 50), SeedFigures.All.Select(row => row.Data.Number).Distinct());
    }

    [Fact]
    public void Hours_are_honest_between_whole_hours_too()
    {
        Assert.True(Honesty.Judge(Printed.Of("176.3万小时"), 1_763_499.99m).IsHonest);
    }
}
