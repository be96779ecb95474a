using Shiji.Reports.Templates;

namespace Shiji.Reports.Tests.Templates;

public sealed class LanguageTests
{
    private static readonly TemplateNames Names = new([("vol.hours", "志愿服务时长"), ("vol.turns", "志愿服务人次"), ("a.rate", "比例"), ("b.rate", "比例")]);

    [Theory]
    [InlineData("{{vol.hours|同比}}", Aspect.FromYearAgo)]
    [InlineData("{{vol.hours|环比}}", Aspect.FromLast)]
    [InlineData("{{vol.hours|上期|超|小时}}", Aspect.Last)]
    [InlineData("{{vol.hours|去年同期}}", Aspect.YearAgo)]
    [InlineData("{{vol.hours|目标}}", Aspect.Target)]
    [InlineData("{{vol.hours|超}}", Aspect.Now)]
    public void A_citation_asks_for_one_side_of_a_figure(string text, Aspect aspect) =>
        Assert.Equal(aspect, TemplateReader.Read(text).Value!.Asked.Single().Aspect);

    [Theory]
    [InlineData("[[上升 vol.hours：好。]]", ConditionTest.Rose, Aspect.FromYearAgo)]
    [InlineData("[[环比下降 vol.hours:少。]]", ConditionTest.Fell, Aspect.FromLast)]
    [InlineData("[[同比持平 vol.hours：平。]]", ConditionTest.Level, Aspect.FromYearAgo)]
    [InlineData("[[达标 vol.hours：好。]]", ConditionTest.Met, Aspect.FromYearAgo)]
    [InlineData("[[未达标 vol.hours：差。]]", ConditionTest.Missed, Aspect.FromYearAgo)]
    public void A_clause_may_carry_a_condition(string text, ConditionTest test, Aspect against) =>
        Assert.Equal(new Condition(test, against, "vol.hours"), Assert.IsType<Clause>(TemplateReader.Read(text).Value!.Blocks[0].Pieces[0]).When);

    [Fact]
    public void A_clause_that_only_begins_with_such_a_word_is_words() =>
        Assert.Null(Assert.IsType<Clause>(TemplateReader.Read("[[上升的有{{vol.hours}}。]]").Value!.Blocks[0].Pieces[0]).When);

    [Theory]
    [InlineData("|表 vol.hours、vol.turns", BlockKind.Table, 2)]
    [InlineData("｜图 vol.hours", BlockKind.Chart, 1)]
    [InlineData("!问题", BlockKind.Problems, 0)]
    [InlineData("！工作思路", BlockKind.Plans, 0)]
    public void Lines_ask_for_what_is_made_of_figures(string text, BlockKind kind, int cited)
    {
        var template = TemplateReader.Read(text).Value!;
        Assert.Equal((kind, cited), (template.Blocks.Single().Kind, template.Keys.Count()));
    }

    [Theory]
    [InlineData("甲\n{{a|同比|超}}", "第 2 行", "不带措辞和量词")]
    [InlineData("[[上升 vol.hours好。]]", "第 1 行", "指标后面用冒号")]
    [InlineData("|图 a、b", "第 1 行", "只画一个指标")]
    [InlineData("|表", "第 1 行", "后面要写指标")]
    [InlineData("|柱 a", "第 1 行", "|表")]
    [InlineData("!展望", "第 1 行", "!问题")]
    [InlineData("|表 a、b、c、d、e、f、g", "第 1 行", "最多 6 个")]
    public void What_is_not_understood_is_refused_with_its_line_and_what_would_do(string text, string line, string what)
    {
        var refusal = TemplateReader.Read(text).Refusal!;
        Assert.Contains(line, refusal.Message, StringComparison.Ordinal);
        Assert.Contains(what, refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("共{{vol.hours|超}}，[[环比上升 vol.turns：多{{vol.turns|环比}}。]]", "共{{志愿服务时长|超}}，[[环比上升 志愿服务人次：多{{志愿服务人次|环比}}。]]")]
    [InlineData("|表 vol.hours、vol.turns", "|表 志愿服务时长、志愿服务人次")]
    [InlineData("{{a.rate}}和{{b.rate}}", "{{比例〔a.rate〕}}和{{比例〔b.rate〕}}")]
    public void Keys_are_shown_as_names_and_kept_as_keys(string kept, string shown)
    {
        Assert.Equal(shown, Names.Shown(kept));
        Assert.Equal(kept, Names.Kept(shown).Value);
        Assert.Equal(kept, Names.Kept(kept).Value);
    }

    [Fact]
    public void The_standard_templates_come_back_from_names_as_they_were()
    {
        var names = new TemplateNames(Kernel.Catalogues.StandardCatalogue.Indicators.Select(i => (i.Key, i.Name)));
        foreach (var text in (string[])[StandardTemplates.WorkSummary, StandardTemplates.Annual, StandardTemplates.Bulletin, StandardTemplates.Volunteering])
        {
            Assert.Equal(text.ReplaceLineEndings("\n"), names.Kept(names.Shown(text)).Value);
            Assert.Equal([], TemplateReader.Read(text).Value!.Keys.Except(Kernel.Catalogues.StandardCatalogue.Indicators.Select(i => i.Key)));
        }
    }

    [Theory]
    [InlineData("好\n{{志愿时长}}", "第 2 行", "志愿服务时长")]
    [InlineData("{{比例}}", "第 1 行", "比例〔a.rate〕")]
    public void An_unknown_name_is_refused_with_its_line_and_the_names_most_like_it(string text, string line, string like)
    {
        var refusal = Names.Kept(text).Refusal!;
        Assert.Contains(line, refusal.Message, StringComparison.Ordinal);
        Assert.Contains(like, refusal.Message, StringComparison.Ordinal);
    }
}
