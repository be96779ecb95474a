using Shiji.Reports.Phrases;

namespace Shiji.Reports.Tests.Phrases;

public sealed class PhrasingTests
{
    [Theory]
    [InlineData(34_754, Hedge.None, "3.5万枚")]
    [InlineData(9_999, Hedge.None, "9999枚")]
    [InlineData(10_000, Hedge.None, "1万枚")]
    [InlineData(20_400, Hedge.None, "2.0万枚")]
    [InlineData(1_762_500, Hedge.None, "176.3万枚")]
    [InlineData(374.25, Hedge.None, "374.3枚")]
    [InlineData(9_999.96, Hedge.None, "1.0万枚")]
    [InlineData(97, Hedge.Reach, "达97枚")]
    [InlineData(28_100, Hedge.Over, "超2.8万枚")]
    [InlineData(28_000, Hedge.Over, "2.8万枚")]
    [InlineData(28_000, Hedge.Surpass, "突破2.8万枚")]
    [InlineData(8_931, Hedge.OddMany, "8900余枚")]
    [InlineData(12_345, Hedge.OddMany, "1.2万余枚")]
    [InlineData(15, Hedge.OddMany, "10余枚")]
    [InlineData(10, Hedge.OddMany, "10枚")]
    [InlineData(7, Hedge.OddMany, "7枚")]
    [InlineData(8_420, Hedge.Near, "近8500枚")]
    [InlineData(9_950, Hedge.Near, "近1万枚")]
    [InlineData(142_000, Hedge.Near, "14.2万枚")]
    [InlineData(145_000, Hedge.Near, "近15万枚")]
    [InlineData(304, Hedge.About, "约300枚")]
    [InlineData(455, Hedge.AtLeast, "不少于450枚")]
    [InlineData(455, Hedge.AtMost, "不超过460枚")]
    [InlineData(363, Hedge.PeakAt, "363枚")]
    public void A_figure_is_printed_as_the_rule_says(decimal exact, Hedge hedge, string text) =>
        Assert.Equal(text, Phrasing.Print(exact, hedge, "枚"));

    [Fact]
    public void Exactness_is_had_for_the_asking() => Assert.Equal("34754枚", Phrasing.Exact(34_754, "枚"));

    [Theory]
    [InlineData("万元")]
    [InlineData("%")]
    [InlineData("余名")]
    [InlineData("人左右")]
    [InlineData("成")]
    public void A_unit_that_would_change_the_number_is_a_bug(string unit) =>
        Assert.Throws<ArgumentException>(() => Phrasing.Print(120, unit: unit));
}
