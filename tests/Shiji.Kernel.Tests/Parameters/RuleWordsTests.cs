using Shiji.Kernel.Catalogues;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.Parameters;

namespace Shiji.Kernel.Tests.Parameters;

public sealed class RuleWordsTests
{
    [Theory]
    [InlineData("service.minutes.largest", "960分钟")]
    [InlineData("assessment.excellent.share", "30%")]
    [InlineData("dues.monthly.rate", "0.2%")]
    [InlineData("phrase.ratio.full.from", "99.995%")]
    [InlineData("service.hours.step", "0.1小时")]
    [InlineData("phrase.exact.below", "10000")]
    public void A_value_is_said_with_its_unit(string code, string words) => Assert.Equal(words, Standard(code).Amount());

    [Fact]
    public void A_question_is_answered_yes_or_no()
    {
        Assert.Equal("是", Standard("two_new.type", "type:ZB").Amount());
        Assert.Equal("否", Standard("two_new.type", "type:HYGW").Amount());
    }

    [Fact]
    public void A_version_from_memory_says_so_until_somebody_confirms_it()
    {
        var rule = Standard("transfer.days");
        Assert.Equal(("待核", "所依规则：转接处理时限 10天（2018-01-01起，待核）。"), (rule.Standing(), RuleLine.Clause([rule])));
        rule.ConfirmedBy = "组织部";
        Assert.Equal(("已确认", "所依规则：转接处理时限 10天（2018-01-01起）。"), (rule.Standing(), RuleLine.Clause([rule])));
        Assert.Equal(("系统约定", "已核原文"), (Standard("service.minutes.largest").Standing(), Standard("dues.monthly.rate").Standing()));
    }

    [Fact]
    public void Answers_to_one_question_are_one_line_and_numbers_are_not()
    {
        var rules = StandardCatalogue.Parameters.Where(p => p.Code is "two_new.type" or "two_new.field" or "star.local.1" or "star.local.2");
        Assert.Equal(
            "所依规则：本区一星时长 6000分钟（2023-01-01起）；本区二星时长 18000分钟（2023-01-01起）；两新领域 非公有制经济组织、社会组织（1980-01-01起）；两新计入的类型 团委、团总支、团支部、联合团支部，不含行业团工委（1980-01-01起）。",
            RuleLine.Clause([.. rules]));
        Assert.Equal("", RuleLine.Clause([]));
    }

    [Fact]
    public void A_question_answered_no_for_all_says_only_whom_it_leaves_out() =>
        Assert.Equal("所依规则：两新计入的类型 不含行业团工委（1980-01-01起）。", RuleLine.Clause([Standard("two_new.type", "type:HYGW")]));

    [Fact]
    public void Every_scope_of_the_standard_catalogue_is_known_in_words() =>
        Assert.All(StandardCatalogue.Parameters, p => Assert.NotEqual(p.Scope, RuleScope.Word(p.Scope)));

    [Fact]
    public void What_a_scope_means_nobody_knows_is_shown_as_it_is_written() => Assert.Equal("field:??", RuleScope.Word("field:??"));

    [Fact]
    public void No_source_points_to_notes_that_a_cadre_cannot_read() =>
        Assert.All(StandardCatalogue.Parameters, p => Assert.DoesNotContain("domain.md", p.Source, StringComparison.Ordinal));

    private static RuleParameter Standard(string code, string scope = "") => StandardCatalogue.Parameters.Single(p => p.Code == code && p.Scope == scope);
}
