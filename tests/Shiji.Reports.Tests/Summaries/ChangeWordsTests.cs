using Shiji.Kernel.Indicators;
using Shiji.Reports.Summaries;

namespace Shiji.Reports.Tests.Summaries;

public sealed class ChangeWordsTests
{
    private static Indicator Of(string unit, string suffix, decimal per, int decimals) =>
        new(new IndicatorDefinition { Key = "k", Name = "数", Group = "组", Formula = "f", Unit = unit, Suffix = suffix, Per = per, Decimals = decimals }, new Term.Number(1));

    [Theory]
    [InlineData(1123, 1000, "增长12.3%")]
    [InlineData(969, 1000, "下降3.1%")]
    [InlineData(1000, 1000, "持平")]
    [InlineData(0, 0, "持平")]
    [InlineData(5, 0, null)]
    [InlineData(100001, 100000, "增长不足0.1%")]
    public void An_amount_moves_by_percent_and_never_by_a_percentage_of_nothing(int now, int then, string? words) =>
        Assert.Equal(words, ChangeWords.Of(Of("场", "场", 1, 0), new(now), new(then)));

    [Theory]
    [InlineData(3, 2, "提高25个百分点")]
    [InlineData(1, 2, "下降25个百分点")]
    public void A_share_moves_by_points(int now, int then, string words) =>
        Assert.Equal(words, ChangeWords.Of(Of("比率", "%", 0.01m, 2), new(now, 4), new(then, 4)));

    [Fact]
    public void What_is_not_known_is_not_said() => Assert.Null(ChangeWords.Of(Of("场", "场", 1, 0), new(1), null));
}
