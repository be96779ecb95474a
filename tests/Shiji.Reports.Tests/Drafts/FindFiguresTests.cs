using Shiji.Reports.Drafts;

namespace Shiji.Reports.Tests.Drafts;

/// <summary>What of running text is a figure, and what only looks like one (domain.md §8.3).</summary>
public sealed class FindFiguresTests
{
    [Theory]
    [InlineData("累计开展活动超2.7万场次", "超2.7万场次")]
    [InlineData("参与志愿者达47.2万人次", "达47.2万人次")]
    [InlineData("集结青年8900余名", "8900余名")]
    [InlineData("接听电话近8500个", "近8500个")]
    [InlineData("发布招募令百余个", "百余个")]
    [InlineData("近百名青年参加", "近百名")]
    [InlineData("上千人次参与", "上千人次")]
    [InlineData("三百二十名学员", "三百二十名")]
    [InlineData("组建两支队伍", "两支")]
    [InlineData("占比36.3%", "36.3%")]
    [InlineData("提高2.5个百分点", "2.5个百分点")]
    [InlineData("七成青年表示满意", "七成")]
    [InlineData("超半数的社区", "超半数")]
    [InlineData("评议率达百分之九十七点五", "百分之九十七点五")]
    [InlineData("新增97家，共计1060家", "97家 共计1060家")]
    [InlineData("提出4个方面35项举措", "4个 35项")]
    [InlineData("团组织总数达1060。", "达1060")]
    [InlineData("实现社区志愿服务队伍全覆盖", "全覆盖")]
    [InlineData("不少于30场以上", "不少于30场以上")]
    public void A_measure_numeral_is_found_with_its_hedges_and_its_unit(string text, string figures) =>
        Assert.Equal(figures, string.Join(' ', Of(text).Select(f => f.Phrase)));

    [Theory]
    [InlineData("2022年上半年")]
    [InlineData("7月4日召开会议")]
    [InlineData("庆祝建团100周年")]
    [InlineData("迎接党的二十大")]
    [InlineData("自“0107”疫情以来")]
    [InlineData("开通24小时热线")]
    [InlineData("构建15分钟幸福圈")]
    [InlineData("《文选》第四卷")]
    [InlineData("召开第三次全体会议")]
    [InlineData("做到“两个维护”“三个百分百”")]
    [InlineData("深化“互联网+共青团”格局")]
    [InlineData("一社区一队伍、一对一服务")]
    [InlineData("服务14至28岁青年")]
    [InlineData("每组3-5名学员")]
    [InlineData("每人每年参加1次")]
    [InlineData("深府〔2022〕5号")]
    [InlineData("进一步深化，统一部署，一批典型")]
    [InlineData("请拨打0755-12345678")]
    [InlineData("获评十佳青年")]
    [InlineData("成立3个月后")]
    public void Names_times_norms_and_ranges_are_left_alone(string text) => Assert.Empty(Of(text));

    [Theory]
    [InlineData("推荐优秀团员共**名。", "Masked", "**名")]
    [InlineData("推动**街道在全区率先", "Masked", "**街道")]
    [InlineData("开展教育实践活动 余场，", "Missing", "余场")]
    [InlineData("参与活动共人次，", "Missing", "共人次")]
    [InlineData("走访企业数十家", "Vague", "数十家")]
    [InlineData("培训骨干十几名", "Vague", "十几名")]
    public void What_hides_or_lacks_its_number_is_found_and_called_so(string text, string gap, string phrase)
    {
        var figure = Assert.Single(Of(text));
        Assert.Equal((gap, phrase), (figure.Gap.ToString(), figure.Phrase));
    }

    [Fact]
    public void An_annex_is_not_text() => Assert.Single(Of("开展活动3场。\n附件\n开展活动4场。"));

    private static IReadOnlyList<DraftFigure> Of(string text) => FindFigures.In(Flattened.Of(text).Text);
}
