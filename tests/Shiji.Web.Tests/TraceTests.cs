using AngleSharp.Dom;
using Shiji.Web.Tests.Districts;

namespace Shiji.Web.Tests;

/// <summary>A number followed is the number found.</summary>
public sealed class TraceTests(ServedDistrict district)
{
    [Theory]
    [InlineData("/measures/volunteer.service", "td[data-label=组织]")]
    [InlineData("/measures/volunteer.service?org=YS01&period=2022Q1", "td[data-label=组织]")]
    [InlineData("/measures/volunteer.service.minutes", "td[data-label=核定时长]")]
    [InlineData("/figures/org.stock", "td[data-label=类型]")]
    public async Task The_records_of_each_kind_of_evidence_add_up_to_its_part(string path, string amount)
    {
        var figure = await Page.GetAsync(district.Client, path);
        var parts = figure.Document.QuerySelectorAll(".hero .ev-words a");
        Assert.NotEmpty(parts);
        Assert.Equal(Page.Number(figure.Document.QuerySelector(".hero .fig-number, .hero .fig-value")!.TextContent), parts.Sum(PartOf));
        foreach (var part in parts)
        {
            var (said, sum) = (PartOf(part), 0m);
            for (var next = part.GetAttribute("href"); next is not null;)
            {
                var page = await Page.GetAsync(district.Client, next);
                Assert.Contains("筛选：", page.Document.QuerySelector(".chip")!.TextContent, StringComparison.Ordinal);
                Assert.Equal(said, Page.Number(page.Document.QuerySelector("main p > .fig-number")!.TextContent));
                sum += page.Document.QuerySelectorAll($"[data-frame=list] {amount}").Sum(c => c.TextContent.Any(char.IsAsciiDigit) ? Page.Number(c.TextContent) : 1);
                next = page.Document.QuerySelector("a[rel=next]")?.GetAttribute("href");
            }

            Assert.Equal(said, sum);
        }
    }

    [Fact]
    public async Task A_filter_stays_while_paging_and_goes_when_it_is_taken_away()
    {
        var page = await Page.GetAsync(district.Client, "/measures/volunteer.service/records?evidence=machine");
        Assert.All(page.Document.QuerySelectorAll("td[data-label=佐证方式]"), c => Assert.Equal("机器签到", c.TextContent.Trim()));
        var whole = await Page.GetAsync(district.Client, page.Document.QuerySelector("a.chip")!.GetAttribute("href")!);
        Assert.Empty(whole.Document.QuerySelectorAll("a.chip"));
        Assert.True(Page.Number(whole.Document.QuerySelector(".head-count")!.TextContent) > Page.Number(page.Document.QuerySelector(".head-count")!.TextContent));
    }

    [Fact]
    public async Task Heads_are_not_divided_by_evidence_and_the_list_says_so()
    {
        var page = await Page.GetAsync(district.Client, "/measures/volunteer.service.person/records?evidence=machine");
        Assert.Contains("各部分不相加", page.Text, StringComparison.Ordinal);
        Assert.Empty(page.Document.QuerySelectorAll(".head-count"));
    }

    [Theory]
    [InlineData("/figures/vol.turns")]
    [InlineData("/figures/vol.active?org=YS01")]
    [InlineData("/figures/dxx.rate.micro?period=2022Q2")]
    [InlineData("/figures/org.stock")]
    public async Task A_month_of_the_trend_is_the_figure_of_that_month(string path)
    {
        var page = await Page.GetAsync(district.Client, path);
        var chart = page.Document.QuerySelectorAll("figure.chart").First(c => c.QuerySelector("svg.trend") is not null);
        var (points, rows) = (chart.QuerySelectorAll("svg.trend a"), chart.QuerySelectorAll("tbody td a"));
        Assert.NotEmpty(points);
        foreach (var point in points)
        {
            var month = await Page.GetAsync(district.Client, point.GetAttribute("href")!);
            Assert.Contains("月", month.Document.QuerySelector(".head-state")!.TextContent, StringComparison.Ordinal);
            Assert.Equal(Page.Number(point.QuerySelector(".trend-value")!.TextContent), Page.Number(month.Document.QuerySelector(".hero .fig-value")!.TextContent));
            Assert.Contains(rows, r => r.GetAttribute("href") == point.GetAttribute("href") && r.TextContent == point.QuerySelector(".trend-value")!.TextContent);
        }
    }

    [Theory]
    [InlineData("/figures/vol.turns")]
    [InlineData("/indicators")]
    public async Task A_comparison_leads_to_the_figure_it_is_made_with(string path)
    {
        var page = await Page.GetAsync(district.Client, path);
        var changes = page.Document.QuerySelectorAll("main .cmp");
        Assert.NotEmpty(changes);
        Assert.All(changes, c => Assert.Contains("period=2021H2", c.GetAttribute("href"), StringComparison.Ordinal));
    }

    private static decimal PartOf(IElement part) => Page.Number(part.QuerySelector("b")!.TextContent);
}
