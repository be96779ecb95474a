using Shiji.Kernel.Periods;
using Shiji.Reports.Drafts;

namespace Shiji.Reports.Tests.Drafts;

public sealed class PeriodWordsTests
{
    [Theory]
    [InlineData("开展活动", "2022H1", "2022H1")]
    [InlineData("2022年上半年开展活动", "2022", "2022H1")]
    [InlineData("下半年开展活动", "2022", "2022H2")]
    [InlineData("一季度开展活动", "2022H1", "2022Q1")]
    [InlineData("第二季度开展活动", "2022H1", "2022Q2")]
    [InlineData("5月份开展活动", "2022H1", "2022-05")]
    [InlineData("1至3月开展活动", "2022H1", "2022-01-01..2022-03-31")]
    [InlineData("2021年开展活动", "2022H1", "2021")]
    [InlineData("去年同期开展活动", "2022H1", "2021H1")]
    [InlineData("去年上半年开展活动", "2022", "2021H1")]
    [InlineData("今年以来开展活动", "2022H1", "2022H1")]
    [InlineData("7月4日召开会议，开展活动", "2022H1", "2022H1")]
    [InlineData("截至6月底，共有团组织", "2022H1", "2022H1")]
    [InlineData("截至2022年5月底，共有团组织", "2022H1", "2022-01-01..2022-05-31")]
    [InlineData("上半年培训，二季度开展活动", "2022", "2022Q2")]
    public void A_sentence_says_of_which_period_it_speaks(string sentence, string asked, string period) =>
        Assert.Equal(PeriodText.Read(period).Value, PeriodWords.Of(sentence, PeriodText.Read(asked).Value).Period);

    [Fact]
    public void A_whole_year_in_the_text_of_a_half_is_taken_as_the_half_and_said()
    {
        var half = PeriodText.Read("2022H1").Value;
        var (period, note) = PeriodWords.Of("下发全年编号", half);
        Assert.Equal(half, period);
        Assert.Contains("全年", note, StringComparison.Ordinal);
    }
}
