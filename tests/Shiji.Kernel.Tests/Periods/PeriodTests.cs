using Shiji.Kernel.Periods;

namespace Shiji.Kernel.Tests.Periods;

public sealed class PeriodTests
{
    [Theory]
    [InlineData("2022H1", "2022-01-01", "2022-07-01", 202231, "2022年上半年", "2022H1")]
    [InlineData("2022h2", "2022-07-01", "2023-01-01", 202232, "2022年下半年", "2022H2")]
    [InlineData(" 2022 ", "2022-01-01", "2023-01-01", 202240, "2022年", "2022")]
    [InlineData("2022Q2", "2022-04-01", "2022-07-01", 202222, "2022年第二季度", "2022Q2")]
    [InlineData("2022q4", "2022-10-01", "2023-01-01", 202224, "2022年第四季度", "2022Q4")]
    [InlineData("2024-02", "2024-02-01", "2024-03-01", 202402, "2024年2月", "2024-02")]
    [InlineData("2022-12", "2022-12-01", "2023-01-01", 202212, "2022年12月", "2022-12")]
    [InlineData("2022-03-01..2022-04-15", "2022-03-01", "2022-04-16", null, "2022年3月1日至4月15日", "2022-03-01..2022-04-15")]
    [InlineData("2022-04-01..2022-06-30", "2022-04-01", "2022-07-01", 202222, "2022年第二季度", "2022Q2")]
    [InlineData("2022-02-01..2022-04-30", "2022-02-01", "2022-05-01", null, "2022年2月1日至4月30日", "2022-02-01..2022-04-30")]
    [InlineData("2021-12-01..2022-03-10", "2021-12-01", "2022-03-11", null, "2021年12月1日至2022年3月10日", "2021-12-01..2022-03-10")]
    [InlineData("2024-02-29..2024-02-29", "2024-02-29", "2024-03-01", null, "2024年2月29日", "2024-02-29..2024-02-29")]
    public void A_period_is_read_named_and_written_again(string text, string from, string until, int? key, string name, string code)
    {
        var period = PeriodText.Read(text).Value;
        Assert.Equal((Day(from), Day(until), key, name, code), (period.From, period.Until, period.Key, period.Name, period.Code));
        Assert.Equal(period, PeriodText.Read(period.Code).Value);
        Assert.Equal(period.Until, period.LastDay.AddDays(1));
    }

    [Theory]
    [InlineData(null), InlineData(""), InlineData("2022H3"), InlineData("2022Q0"), InlineData("2022Q5"), InlineData("2022-00"), InlineData("2022-13"), InlineData("2022-2")]
    [InlineData("22H1"), InlineData("2022H"), InlineData("H1"), InlineData("1948"), InlineData("2200Q1"), InlineData("上半年"), InlineData("2022-02-29..2022-03-01")]
    [InlineData("2022-04-15..2022-03-01"), InlineData("2022-03-01.."), InlineData("..2022-03-01"), InlineData("2022-03-01..2022-03-02..2022-03-03"), InlineData("2022-3-1..2022-4-1")]
    [InlineData("２０２２H1"), InlineData("２０２２"), InlineData("2022-０５"), InlineData("٢٠٢٢"), InlineData("2022-03-01..２０２２-04-15")]
    public void What_is_no_period_is_refused_with_a_sentence(string? text)
    {
        var read = PeriodText.Read(text);
        Assert.False(read.Ok);
        Assert.Equal("period", read.Refusal.Field);
        Assert.EndsWith("。", read.Refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2022-01", "2021-12"), InlineData("2022Q1", "2021Q4"), InlineData("2022H1", "2021H2"), InlineData("2022", "2021")]
    [InlineData("2022-03-11..2022-03-20", "2022-03-01..2022-03-10"), InlineData("2024-03", "2024-02")]
    public void The_period_before_is_of_the_same_kind(string period, string before) =>
        Assert.Equal(before, PeriodText.Read(period).Value.Previous.Code);

    [Fact]
    public void Months_touched_and_months_whole_differ_at_the_edges()
    {
        var odd = PeriodText.Read("2021-12-02..2022-02-28").Value;
        Assert.Equal([202112, 202201, 202202], odd.Months);
        Assert.Equal([202201, 202202], odd.WholeMonths);
        Assert.Empty(PeriodText.Read("2022-03-10..2022-04-15").Value.WholeMonths);
    }

    private static DateOnly Day(string text) => DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
