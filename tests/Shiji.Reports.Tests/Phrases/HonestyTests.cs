using Shiji.Reports.Phrases;

namespace Shiji.Reports.Tests.Phrases;

public sealed class HonestyTests
{
    [Theory]
    [InlineData("超2.7万场次", 27_000, Verdict.Untrue)]
    [InlineData("超2.7万场次", 27_001, Verdict.Accurate)]
    [InlineData("超2.7万场次", 27_499, Verdict.Accurate)]
    [InlineData("超2.7万场次", 27_500, Verdict.Usable)]
    [InlineData("超2.7万场次", 27_999, Verdict.Usable)]
    [InlineData("超2.7万场次", 28_000, Verdict.Understated)]
    [InlineData("突破2.7万场次", 26_999, Verdict.Untrue)]
    [InlineData("突破2.7万场次", 27_000, Verdict.Accurate)]
    [InlineData("突破2.7万场次", 27_999, Verdict.Usable)]
    [InlineData("突破2.7万场次", 28_000, Verdict.Understated)]
    [InlineData("8900余名", 8_900, Verdict.Untrue)]
    [InlineData("8900余名", 8_949, Verdict.Accurate)]
    [InlineData("8900余名", 8_950, Verdict.Usable)]
    [InlineData("8900余名", 9_000, Verdict.Understated)]
    [InlineData("近8500个", 8_399, Verdict.Untrue)]
    [InlineData("近8500个", 8_400, Verdict.Accurate)]
    [InlineData("近8500个", 8_499, Verdict.Accurate)]
    [InlineData("近8500个", 8_500, Verdict.Untrue)]
    [InlineData("近15万人次", 142_499, Verdict.Untrue)]
    [InlineData("近15万人次", 142_500, Verdict.Usable)]
    [InlineData("近15万人次", 146_999, Verdict.Usable)]
    [InlineData("近15万人次", 147_000, Verdict.Accurate)]
    [InlineData("近15万人次", 150_000, Verdict.Untrue)]
    [InlineData("约300人", 249, Verdict.Untrue)]
    [InlineData("约300人", 250, Verdict.Usable)]
    [InlineData("约300人", 293, Verdict.Usable)]
    [InlineData("约300人", 294, Verdict.Accurate)]
    [InlineData("约300人", 306, Verdict.Accurate)]
    [InlineData("300人左右", 350, Verdict.Usable)]
    [InlineData("300人左右", 351, Verdict.Untrue)]
    [InlineData("约8500人", 8_600, Verdict.Accurate)]
    [InlineData("约8500人", 8_601, Verdict.Untrue)]
    [InlineData("不少于300家", 299, Verdict.Untrue)]
    [InlineData("不少于300家", 300, Verdict.Accurate)]
    [InlineData("300家以上", 399, Verdict.Accurate)]
    [InlineData("300家以上", 400, Verdict.Understated)]
    [InlineData("不超过300家", 300, Verdict.Usable)]
    [InlineData("300家以内", 301, Verdict.Untrue)]
    [InlineData("达34754枚", 34_754, Verdict.Accurate)]
    [InlineData("共34754枚", 34_755, Verdict.Untrue)]
    [InlineData("累计176.3万小时", 1_762_499, Verdict.Untrue)]
    [InlineData("累计176.3万小时", 1_762_500, Verdict.Accurate)]
    [InlineData("2.0万人", 20_500, Verdict.Untrue)]
    [InlineData("2万人", 20_500, Verdict.Accurate)]
    [InlineData("3倍", 3, Verdict.Accurate)]
    [InlineData("3倍", 4, Verdict.Untrue)]
    public void Every_row_of_the_table_holds_at_its_ends(string text, int exact, Verdict verdict) =>
        Assert.Equal(verdict, Honesty.Judge(Printed.Of(text), exact).Verdict);

    [Theory]
    [InlineData("超2.7万场次", 28_100, "超2.8万场次")]
    [InlineData("超2.7万场次", 28_000, "2.8万场次")]
    [InlineData("超2.71万场次", 27_250, "超2.72万场次")]
    [InlineData("突破2.7万场次", 28_000, "突破2.8万场次")]
    [InlineData("8900余名", 12_345, "1.2万余名")]
    [InlineData("百余个", 234, "230余个")]
    [InlineData("300家以上", 455, "不少于450家")]
    [InlineData("超97%", 98.7, "超98%")]
    [InlineData("超97%", 98, "98%")]
    public void An_understated_number_gets_better_words(string text, decimal exact, string better)
    {
        var judgement = Honesty.Judge(Printed.Of(text), exact);

        Assert.Equal(Verdict.Understated, judgement.Verdict);
        Assert.Equal(better, judgement.Better);
        Assert.True(Honesty.Judge(Printed.Of(better), exact).IsHonest);
    }

    [Fact]
    public void The_reason_is_one_sentence_with_both_numbers() => Assert.Equal(
        "实际为8399，写“近8500个”须不小于8400、小于8500，不符。", Honesty.Judge(Printed.Of("近8500个"), 8_399).Reason);

    [Fact]
    public void Hours_may_come_as_minutes_over_sixty() => Assert.Equal(
        "实际为1762500.0167，写“176.3万小时”准确。",
        Honesty.Judge(Printed.Of("176.3万小时"), new Ratio(105_750_001, 60)).Reason);

    [Fact]
    public void A_tolerance_is_data()
    {
        var strict = HedgeTolerance.Default with { NearLeast = 0.98m };

        Assert.False(Honesty.Judge(Printed.Of("近15万人次"), 142_500, tolerance: strict).IsHonest);
    }

    [Fact]
    public void A_word_that_looks_back_needs_the_earlier_figure()
    {
        Assert.Equal(Verdict.Usable, Honesty.Judge(Printed.Of("高达363个"), 363).Verdict);
        Assert.Equal(Verdict.Accurate, Honesty.Judge(Printed.Of("高达363个"), 363, earlier: 363).Verdict);
        Assert.Equal(Verdict.Untrue, Honesty.Judge(Printed.Of("高达363个"), 363, earlier: 364).Verdict);
        Assert.Equal(Verdict.Accurate, Honesty.Judge(Printed.Of("提升至97.46%"), 97.46m, earlier: 96m).Verdict);
        Assert.Equal(Verdict.Untrue, Honesty.Judge(Printed.Of("提升至97.46%"), 97.46m, earlier: 97.46m).Verdict);
    }
}
