using Shiji.Kernel.Catalogues;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.Tests.Databases;
using Shiji.Kernel.Tests.Districts;
using Shiji.Reports.Findings;

namespace Shiji.Reports.Tests.Findings;

public sealed class BindingTests
{
    [Theory, OnEachDatabase]
    public async Task What_may_not_be_assessed_makes_no_finding(Database database)
    {
        await using var district = await District.FoundAsync(database, null, "org.two_new.by_rule", "act");
        Assert.Contains("不作考核", BindFinding.Do(Entry("i0"), district.Catalogue).Refusal!.Message, StringComparison.Ordinal);
        Assert.Contains("不作考核", BindFinding.Do(Entry("i1") with { Formula = "act + org.two_new.by_rule" }, district.Catalogue).Refusal!.Message, StringComparison.Ordinal);
        Assert.Contains("不作考核", BindFinding.Do(Entry("i1") with { Sentence = "共{{i0}}。" }, district.Catalogue).Refusal!.Message, StringComparison.Ordinal);
        Assert.True(BindFinding.Do(Entry("i1"), district.Catalogue).Ok);
    }

    [Theory, OnEachDatabase]
    public async Task What_nobody_counts_or_no_rule_judges_is_refused(Database database)
    {
        await using var district = await District.FoundAsync(database, null, "act", "act.person");
        Assert.Contains("没有指标", BindFinding.Do(Entry("nothing"), district.Catalogue).Refusal!.Message, StringComparison.Ordinal);
        Assert.Contains("nothing", BindFinding.Do(Entry("i0") with { Formula = "nothing" }, district.Catalogue).Refusal!.Message, StringComparison.Ordinal);
        Assert.Contains("规则参数", BindFinding.Do(Entry("i0") with { Test = FindingTest.BelowTarget }, district.Catalogue).Refusal!.Message, StringComparison.Ordinal);
        Assert.Contains("迟录", BindFinding.Do(Entry("i1") with { Test = FindingTest.Late, Rules = ["a"] }, district.Catalogue).Refusal!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_standard_check_says_why_and_what_helps_and_leans_on_rules_that_have_a_source()
    {
        var codes = StandardCatalogue.Parameters.ToLookup(p => p.Code);
        Assert.True(StandardFindings.All.Count >= 12);
        Assert.Distinct(StandardFindings.All.Select(e => e.Key));
        Assert.Equal(Enum.GetValues<FindingTest>(), StandardFindings.All.Select(e => e.Test).Distinct().Order());
        Assert.All(StandardFindings.All, e =>
        {
            Assert.All(e.Rules ?? [], code => Assert.NotEmpty(codes[code].Select(p => p.Source)));
            Assert.NotEmpty(e.Levels);
            Assert.DoesNotContain(e.Why + e.Remedy + e.Sentence, char.IsAsciiDigit);
        });
    }

    private static FindingEntry Entry(string indicator) => new(
        "k", "检查", FindingTest.Blank, Severity.Slight, JudgedUnits.Itself, [OrganisationType.DistrictCommittee], indicator, "为什么", "怎么办", "{count}个。");
}
