using Shiji.Reports.Drafts;

namespace Shiji.Reports.Tests.Drafts;

public sealed class SurroundingsTests
{
    [Fact]
    public void A_figure_has_its_own_clause_on_either_side_and_the_words_before_it_that_belong_to_it()
    {
        var around = Of("一是抓学习。举行入团教育220余次、入队仪式180余次，共计97家团组织。");
        Assert.Equal(["举行入团教育", "入队仪式", "，共计"], around.Select(a => a.Left));
        Assert.Equal(["", "", "团组织"], around.Select(a => a.Right));
        Assert.All(around, a => Assert.Equal("举行入团教育220余次、入队仪式180余次，共计97家团组织", a.Sentence));
    }

    [Theory]
    [InlineData("一、主要工作\n（一）抓组织\n新增97家。\n二、下一步工作思路\n新增200家。", "一、主要工作（一）抓组织", "二、下一步工作思路")]
    [InlineData("上半年工作总结和下半年工作思路\n新增97家。\n下半年工作打算\n新增200家。", "", "下半年工作打算")]
    [InlineData("## 一、主要工作\n新增97家。\n# 工作计划\n新增200家。", "##一、主要工作", "#工作计划")]
    public void It_knows_the_headings_above_it_and_a_title_is_none(string draft, string first, string second) =>
        Assert.Equal([first, second], Of(draft).Select(a => a.Headings));

    private static IReadOnlyList<Surroundings> Of(string draft)
    {
        var text = Flattened.Of(draft).Text;
        return Surroundings.Of(text, FindFigures.In(text));
    }
}
