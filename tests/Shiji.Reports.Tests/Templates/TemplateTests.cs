using Shiji.Kernel.Catalogues;
using Shiji.Reports.Phrases;
using Shiji.Reports.Templates;

namespace Shiji.Reports.Tests.Templates;

public sealed class TemplateTests
{
    [Fact]
    public void The_standard_template_cites_only_indicators_of_the_standard_catalogue_and_all_fifty_figures()
    {
        var template = TemplateReader.Read(StandardTemplates.WorkSummary).Value!;
        var keys = StandardCatalogue.Indicators.Select(i => i.Key).ToHashSet();
        Assert.Equal([], template.Keys.Except(keys));
        Assert.Empty(StandardCatalogue.Indicators.Where(i => i.Source!.StartsWith("指标总表第", StringComparison.Ordinal)).Select(i => i.Key).Except(template.Keys));
    }

    /// <summary>One template writes every period: the period's own name is filled in.</summary>
    [Fact]
    public void The_standard_template_speaks_of_no_kind_of_period() =>
        Assert.DoesNotMatch("半年|季度|本年|本月|今年", string.Join('\n', StandardTemplates.WorkSummary.Split('\n').Where(l => !l.StartsWith("//", StringComparison.Ordinal))));

    [Fact]
    public void Words_citations_and_clauses_are_read_in_order()
    {
        var pieces = TemplateReader.Read("一是**抓实**。[[到场{{vol.turns|超|人次}}，]]共{{badge}}。").Value!.Blocks[0].Pieces;
        Assert.Equal([typeof(Words), typeof(Words), typeof(Words), typeof(Clause), typeof(Words), typeof(Citation), typeof(Words)], pieces.Select(p => p.GetType()));
        Assert.Equal(new Citation("vol.turns", Hedge.Over, "人次"), pieces[3].Citations.Single());
    }

    [Theory]
    [InlineData("甲\n乙{{a|很}}", "第 2 行", "很")]
    [InlineData("{{}}", "第 1 行", "引数")]
    [InlineData("[[没有完", "第 1 行", "[[")]
    [InlineData("多了}}", "第 1 行", "}}")]
    [InlineData("{{a|超|人|b}}", "第 1 行", "a|超|人|b")]
    public void What_is_not_understood_is_refused_with_its_line(string text, string line, string what)
    {
        var refusal = TemplateReader.Read(text).Refusal!;
        Assert.Contains(line, refusal.Message);
        Assert.Contains(what, refusal.Message);
    }
}
