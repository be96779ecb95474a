using Shiji.Kernel.Indicators;

namespace Shiji.Kernel.Tests.Indicators;

/// <summary>Rounding and ratios (domain.md §8.5).</summary>
public sealed class ShownTests
{
    private static readonly Shown Percent = new(0.01m, 2, "%");

    [Theory]
    [InlineData(4_385, 100_000, "4.39%"), InlineData(4_384, 100_000, "4.38%"), InlineData(9_999, 10_000, "99.99%"), InlineData(99_996, 100_000, "99.99%")]
    [InlineData(375, 375, "100.00%"), InlineData(100_001, 100_000, "100.01%"), InlineData(1, 1_000_000, "0.01%"), InlineData(0, 375, "0.00%"), InlineData(97, 375, "25.87%")]
    [InlineData(3, 2, "150.00%"), InlineData(-1, 1_000_000, "-0.01%")]
    public void A_percentage_is_100_only_when_equal_and_0_only_when_nothing(int numerator, int denominator, string text) =>
        Assert.Equal(text, Percent.Text(new(numerator, denominator)));

    [Theory]
    [InlineData(99_996, 100_000, "99.99%"), InlineData(1, 1_000_000, "0.01%"), InlineData(375, 375, "100.00%")]
    public void A_ratio_of_two_losses_is_shown_as_a_ratio_of_two_gains(int numerator, int denominator, string text) =>
        Assert.Equal(text, Percent.Text((new Quotient(-numerator) / new Quotient(-denominator))!.Value));

    [Theory]
    [InlineData("0.5", 0, "1"), InlineData("1.5", 0, "2"), InlineData("2.5", 0, "3"), InlineData("-2.5", 0, "-3"), InlineData("4.385", 2, "4.39"), InlineData("1000", 0, "1000")]
    public void Half_is_rounded_away_from_nothing(string value, int decimals, string text) =>
        Assert.Equal(text, new Shown(1, decimals, "").Text(new(decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture))));

    [Theory]
    [InlineData(0, 0, null), InlineData(0, 5, "没有"), InlineData(1, 100_000, "0.1%"), InlineData(99_999, 100_000, "99.9%"), InlineData(5, 5, "100.0%"), InlineData(27, 1000, "2.7%")]
    public void What_was_back_filled_is_never_rounded_to_nothing_nor_to_all(long part, long whole, string? word) => Assert.Equal(word, BackFilledShare.Of(part, whole));

    [Fact]
    public void Minutes_are_shown_in_ten_thousand_hours() => Assert.Equal("17.0万小时", new Shown(600_000, 1, "万小时").Text(new(10_170_000)));

    [Fact]
    public void Nothing_is_divided_by_nothing() => Assert.Null(new Quotient(1) / new Quotient(0));

    [Fact]
    public void A_sum_of_ratios_is_exact() => Assert.Equal(1, (new Quotient(1, 3) + new Quotient(1, 6) + new Quotient(1, 2)).Value);

    [Fact]
    public void A_sum_of_many_large_ratios_is_still_a_figure()
    {
        var sum = new Quotient(0);
        for (var i = 1; i <= 6; i++) sum += new Quotient(9_999_991 * i, 10_000_019 + i);
        Assert.InRange(sum.Value, 20.9m, 21m);
    }
}
