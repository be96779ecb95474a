using AngleSharp.Dom;
using DocumentFormat.OpenXml.Packaging;
using Shiji.Web.Tests.Districts;

namespace Shiji.Web.Tests;

public sealed class RulePageTests(ServedDistrict district)
{
    [Fact]
    public async Task A_rule_is_told_with_its_value_whom_it_is_for_since_when_and_who_says_so()
    {
        var page = await Page.GetAsync(district.Client, "/rules");
        Assert.Equal(["960分钟", "全区", "2018年1月1日起", "系统约定", "系统约定", "计数"], Cells(page, "志愿服务单人单日上限"));
        Assert.Equal(["否", "行业团工委", "1980年1月1日起", "系统约定，起始日取在有“两新”组织之前", "系统约定", "计数"], Cells(page, "两新计入的类型：行业团工委"));
        Assert.Equal(["10天", "全区", "2018年1月1日起", "第三方页面", "待核", "计数"], Cells(page, "转接处理时限"));
        Assert.Equal(["95%", "全区", "2018年1月1日起", "系统约定", "系统约定", "成稿"], Cells(page, "“近”的下限（对所印数之比）"));
        Assert.DoesNotContain("domain.md", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("two_new", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_came_into_force_after_the_period_stands_apart()
    {
        var (then, later) = (await Page.GetAsync(district.Client, "/rules?period=2022H1"), await Page.GetAsync(district.Client, "/rules?period=2024H2"));
        Assert.Equal("此后才有效的", SectionOf(then, "综合性工作总结的篇幅上限"));
        Assert.Equal("成稿与公开", SectionOf(later, "综合性工作总结的篇幅上限"));
        Assert.Equal(Rows(then), Rows(later)); // every rule is on both, in its place
    }

    [Theory]
    [InlineData("/figures/vol.hours", "志愿服务单人单日上限 960分钟 2018年1月1日起，系统约定")]
    [InlineData("/measures/volunteer.service.minutes", "志愿服务单人单日上限 960分钟 2018年1月1日起，系统约定")]
    [InlineData("/figures/org.two_new.share", "两新计入的类型 团委、团总支、团支部、联合团支部，不含行业团工委 1980年1月1日起")]
    public async Task A_figure_names_the_rules_its_records_are_judged_by(string path, string words)
    {
        var page = await Page.GetAsync(district.Client, path);
        var lines = page.Document.QuerySelectorAll(".hero .lines li").Select(l => string.Join(' ', l.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
        Assert.Contains(lines, l => l.StartsWith(words, StringComparison.Ordinal));
        Assert.Contains(page.Links, l => l.StartsWith("/rules?", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("志愿服务单人单日上限 960分钟（2018-01-01起）")]
    [InlineData("综合性工作总结的篇幅上限 5000字（2024-08-06起）")]
    public async Task The_summary_names_the_rules_of_its_figures_and_of_its_words_once(string words)
    {
        var bytes = await district.Client.GetByteArrayAsync(new Uri("/summary.docx?period=2022H1", UriKind.Relative));
        using var document = WordprocessingDocument.Open(new MemoryStream(bytes), false);
        Assert.Equal(2, document.MainDocumentPart!.Document.Body!.InnerText.Split(words).Length);
    }

    [Fact]
    public async Task Beside_each_total_of_the_summary_stands_how_much_of_it_was_back_filled()
    {
        var page = await Page.GetAsync(district.Client, "/summary?period=2022H1");
        var kept = page.Document.QuerySelectorAll("#cited tbody tr").DistinctBy(r => r.QuerySelector("th")!.TextContent.Trim()).ToDictionary(r => r.QuerySelector("th")!.TextContent.Trim(), r => r.QuerySelectorAll("td")[1].TextContent.Trim());
        Assert.Matches(@"人次（补录 \d+\.\d%）$", kept["志愿服务参与人次"]);
        Assert.DoesNotContain("补录", kept["新增注册志愿者"], StringComparison.Ordinal); // heads are counted once, however they came to be known
        using var document = WordprocessingDocument.Open(new MemoryStream(await district.Client.GetByteArrayAsync(new Uri("/summary.docx?period=2022H1", UriKind.Relative))), false);
        Assert.Contains("其中补录", document.MainDocumentPart!.Document.Body!.InnerText, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/figures/vol.turns")]
    [InlineData("/figures/vol.hours?period=2017")]
    public async Task A_figure_that_no_rule_judges_names_none(string path) =>
        Assert.DoesNotContain("所依规则", (await Page.GetAsync(district.Client, path)).Text, StringComparison.Ordinal);

    private static IEnumerable<string> Cells(Page page, string rule) => Row(page, rule).QuerySelectorAll("td").Select(d => d.TextContent.Trim());

    private static string SectionOf(Page page, string rule) => Row(page, rule).Closest("section")!.QuerySelector("h2")!.TextContent;

    private static IElement Row(Page page, string rule) => page.Document.QuerySelectorAll("table.rows tbody tr").Single(r => r.QuerySelector("th")!.TextContent.Trim() == rule);

    private static int Rows(Page page) => page.Document.QuerySelectorAll("tbody tr").Length;
}
