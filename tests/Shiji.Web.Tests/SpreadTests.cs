using Shiji.Kernel.Indicators;
using Shiji.Workbench;

namespace Shiji.Web.Tests;

public sealed class SpreadTests
{
    [Theory]
    [InlineData(1, null)]
    [InlineData(2, null)]
    [InlineData(3, "单位2")]
    [InlineData(4, "单位2")]
    [InlineData(5, "单位3")]
    public void The_middle_is_a_unit_there_is_and_the_lower_of_two(int units, string? middle)
    {
        var spread = new Spread([.. Enumerable.Range(1, units).Select(n => new SpreadUnit($"单位{n}", "/", new Quotient(n), new Printed(n, 0, "个")))], 0);
        Assert.Equal(middle, spread.Middle?.Name);
        Assert.Equal("单位1", spread.Lowest!.Name);
        Assert.Equal($"单位{units}", spread.Highest!.Name);
    }

    [Theory]
    [InlineData(0, 5, 0)]
    [InlineData(1, 1000, 1)]
    [InlineData(3, 5, 3)]
    [InlineData(5, 5, 5)]
    public void A_tile_is_drawn_by_its_share_of_the_largest(int value, int largest, int step) => Assert.Equal(step, Tile.StepOf(new Quotient(value), largest));
}
