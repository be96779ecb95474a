using Shiji.Reports.Phrases;

namespace Shiji.Reports.Tests.Phrases;

public sealed class RatioTests
{
    [Theory]
    [InlineData("99.99%", 9_999, 10_000, Verdict.Accurate)]
    [InlineData("99.99%", 99_996, 100_000, Verdict.Accurate)]
    [InlineData("100%", 99_996, 100_000, Verdict.Untrue)]
    [InlineData("100.00%", 999_999_999, 1_000_000_000, Verdict.Untrue)]
    [InlineData("100%", 11, 11, Verdict.Accurate)]
    [InlineData("99.99%", 11, 11, Verdict.Untrue)]
    [InlineData("0%", 1, 100_000, Verdict.Untrue)]
    [InlineData("0.01%", 1, 100_000, Verdict.Accurate)]
    [InlineData("100.01%", 100_001, 100_000, Verdict.Accurate)]
    [InlineData("33.33%", 1, 3, Verdict.Accurate)]
    [InlineData("近七成", 67, 100, Verdict.Accurate)]
    [InlineData("近七成", 66, 100, Verdict.Untrue)]
    [InlineData("近七成", 70, 100, Verdict.Untrue)]
    [InlineData("七成", 79, 100, Verdict.Accurate)]
    [InlineData("七成", 80, 100, Verdict.Untrue)]
    [InlineData("过半", 50, 100, Verdict.Untrue)]
    [InlineData("半数以上", 51, 100, Verdict.Usable)]
    [InlineData("3.5倍", 35, 10, Verdict.Accurate)]
    [InlineData("97.46%", 1, 0, Verdict.Untrue)]
    public void A_rate_is_judged_by_its_fraction(string text, int numerator, int denominator, Verdict verdict) =>
        Assert.Equal(verdict, Honesty.Judge(Printed.Of(text), new Ratio(numerator, denominator)).Verdict);

    [Theory]
    [InlineData(4_385, 100_000, 2, "4.39%")]
    [InlineData(9_999, 10_000, 2, "99.99%")]
    [InlineData(99_996, 100_000, 2, "99.99%")]
    [InlineData(999, 1_000, 0, "99%")]
    [InlineData(1, 100_000, 2, "0.01%")]
    [InlineData(100_001, 100_000, 2, "100.01%")]
    [InlineData(39, 40, 2, "97.50%")]
    [InlineData(1_060, 2_920, 1, "36.3%")]
    [InlineData(11, 11, 2, "100%")]
    [InlineData(0, 11, 2, "0%")]
    [InlineData(0, 0, 2, "—")]
    public void A_rate_is_printed_half_away_from_zero_and_whole_only_if_equal(int numerator, int denominator, int decimals, string text) =>
        Assert.Equal(text, Percent.Print(numerator, denominator, decimals));

    [Fact]
    public void A_difference_of_rates_is_in_percentage_points()
    {
        Assert.Equal("上升1.46个百分点", Percent.Difference(new(9_746, 10_000), new(96, 100)));
        Assert.Equal("下降1.46个百分点", Percent.Difference(new(96, 100), new(9_746, 10_000)));
        Assert.Equal("持平", Percent.Difference(new(1, 3), new(2, 6)));
        Assert.Equal("上升0.001个百分点", Percent.Difference(new(1, 100_000), new(0, 1)));
        Assert.Equal("—", Percent.Difference(new(1, 3), new(0, 0)));
        Assert.True(Honesty.Judge(Printed.Of("1.46个百分点"), new Ratio(9_746, 10_000) - new Ratio(96, 100)).IsHonest);
    }
}
