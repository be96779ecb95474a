using Shiji.Reports.Phrases;

namespace Shiji.Reports.Tests.Phrases;

public sealed class PrintedNumberTests
{
    [Theory]
    [InlineData("34754枚", Hedge.None, "34754", "1", "1", "枚")]
    [InlineData("超2.7万场次", Hedge.Over, "27000", "1000", "1000", "场次")]
    [InlineData("逾170万人次", Hedge.Over, "1700000", "10000", "100000", "人次")]
    [InlineData("近8500个", Hedge.Near, "8500", "1", "100", "个")]
    [InlineData("8900余名", Hedge.OddMany, "8900", "1", "100", "名")]
    [InlineData("1万余册", Hedge.OddMany, "10000", "10000", "10000", "册")]
    [InlineData("10余万人次", Hedge.OddMany, "100000", "10000", "100000", "人次")]
    [InlineData("1万多人", Hedge.OddMany, "10000", "10000", "10000", "人")]
    [InlineData("百余个", Hedge.OddMany, "100", "1", "100", "个")]
    [InlineData("三百二十名", Hedge.None, "320", "1", "10", "名")]
    [InlineData("两万人", Hedge.None, "20000", "10000", "10000", "人")]
    [InlineData("上千人", Hedge.Surpass, "1000", "1", "1000", "人")]
    [InlineData("突破3千人", Hedge.Surpass, "3000", "1000", "1000", "人")]
    [InlineData("累计10余场", Hedge.OddMany, "10", "1", "10", "场")]
    [InlineData("共97家", Hedge.Reach, "97", "1", "1", "家")]
    [InlineData("约300人", Hedge.About, "300", "1", "100", "人")]
    [InlineData("300人左右", Hedge.About, "300", "1", "100", "人")]
    [InlineData("300名以上", Hedge.AtLeast, "300", "1", "100", "名")]
    [InlineData("不超过2.0万元", Hedge.AtMost, "20000", "1000", "10000", "元")]
    [InlineData("高达97.50%", Hedge.PeakAt, "97.5", "0.01", "0.1", "%")]
    [InlineData("0.5个百分点", Hedge.None, "0.5", "0.1", "0.1", "个百分点")]
    [InlineData("近七成", Hedge.Near, "7", "1", "1", "成")]
    [InlineData("半数以上", Hedge.Majority, "50", "1", "10", "%")]
    [InlineData("0家", Hedge.None, "0", "1", "1", "家")]
    public void A_phrase_is_read(string text, Hedge hedge, string value, string lastDigit, string step, string unit)
    {
        var printed = Printed.Of(text);

        Assert.Equal(hedge, printed.Hedge);
        Assert.Equal(unit, printed.Unit);
        Assert.Equal([Number(value), Number(lastDigit), Number(step)], [printed.Value, printed.LastDigit, printed.Step]);
    }

    [Theory]
    [InlineData("超 2.7 万 场次", "超2.7万场次")]
    [InlineData("３４７５４枚", "34754枚")]
    [InlineData("９７．４６％", "97.46%")]
    [InlineData("34,754枚", "34754枚")]
    public void Width_space_and_separators_do_not_matter(string typed, string text) => Assert.Equal(Printed.Of(text), Printed.Of(typed));

    [Theory]
    [InlineData("**名", "遮蔽")]
    [InlineData("余场", "缺数")]
    [InlineData("数十个", "没有确定的数")]
    [InlineData("十几场", "没有确定的数")]
    [InlineData("三分之一", "百分比")]
    [InlineData("约300余名", "叠用")]
    [InlineData("97.4余%", "整数")]
    [InlineData("二〇二二年", "不是一个确定的数")]
    [InlineData("一百二个", "不是一个确定的数")]
    [InlineData("9999999999999999个", "过长")]
    [InlineData("9千万亿余千万亿个", "过大")]
    [InlineData("亿亿个", "不是一个确定的数")]
    [InlineData("-5个", "负数")]
    [InlineData("青年", "无法核对")]
    [InlineData("٣人", "无法核对")]
    [InlineData("32.70个百分点个百分点累计个百分点", "无法核对")]
    [InlineData("", "没有文字")]
    public void What_cannot_be_checked_says_why(string text, string why)
    {
        Assert.Null(PrintedNumber.TryParse(text, out var problem));
        Assert.Contains(why, problem, StringComparison.Ordinal);
    }

    private static decimal Number(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
