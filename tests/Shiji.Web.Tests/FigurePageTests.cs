using AngleSharp.Dom;
using Shiji.Web.Tests.Districts;

namespace Shiji.Web.Tests;

public sealed class FigurePageTests(ServedDistrict district)
{
    [Theory]
    [InlineData("/figures/vol.turns")]
    [InlineData("/figures/vol.turns?org=YS01")]
    [InlineData("/figures/org.stock?org=YS0101")]
    [InlineData("/figures/org.stock")]
    [InlineData("/measures/volunteer.service.minutes?period=2022")]
    public async Task The_rows_make_the_number_above_them(string path)
    {
        var page = await Page.GetAsync(district.Client, path);
        var table = page.Document.QuerySelectorAll("table.rows").Single(t => t.QuerySelector("tfoot") is not null);
        var rows = table.QuerySelectorAll("tbody tr").Sum(r => Page.Number(r.QuerySelectorAll("td")[0].TextContent));
        Assert.True(rows > 0);
        Assert.Equal(Page.Number(table.QuerySelectorAll("tfoot td")[0].TextContent), rows);
        Assert.Contains("与上数一致", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("相差", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_ratio_shows_its_parts_and_every_units_numerator_and_denominator()
    {
        var page = await Page.GetAsync(district.Client, "/figures/dxx.rate.micro");
        Assert.Contains("48 ÷ 60", page.Text, StringComparison.Ordinal);
        Assert.Equal("80.00%", page.Document.QuerySelector(".hero .fig-value")!.TextContent.Trim());
        Assert.Contains("不作考核", page.Text, StringComparison.Ordinal);
        Assert.Contains(page.Links, l => l.StartsWith("/measures/study.due.due?", StringComparison.Ordinal));
        var row = Row(page, "清溪街道团工委");
        Assert.Equal(["80.00%", "32", "40"], row.QuerySelectorAll("td").Select(d => d.TextContent.Trim()));
    }

    [Fact]
    public async Task Heads_are_counted_and_the_page_says_so()
    {
        var page = await Page.GetAsync(district.Client, "/figures/vol.active");
        Assert.Equal($"{SmallDistrict.FullNames.Count}人", page.Document.QuerySelector(".hero .fig-value")!.TextContent.Trim());
        Assert.Contains("各行不相加", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_options_of_a_facet_make_the_whole()
    {
        var page = await Page.GetAsync(district.Client, "/measures/volunteer.service");
        var whole = Page.Number(page.Document.QuerySelector(".hero .fig-value")!.TextContent);
        var chart = page.Document.QuerySelectorAll("figure.chart").Single(c => c.TextContent.Contains("按服务类别分", StringComparison.Ordinal));
        Assert.Equal(whole, chart.QuerySelectorAll(".bars-value").Sum(v => Page.Number(v.TextContent)));
    }

    [Fact]
    public async Task A_comparison_needs_a_book_that_was_open()
    {
        Assert.Contains("较上期增加", (await Page.GetAsync(district.Client, "/figures/vol.turns")).Text, StringComparison.Ordinal);
        Assert.Contains("上期无可比数", (await Page.GetAsync(district.Client, "/figures/vol.turns?period=2021")).Text, StringComparison.Ordinal);
    }

    private static IElement Row(Page page, string unit) => page.Document.QuerySelectorAll("table.rows tbody tr").First(r => r.QuerySelector("th")!.TextContent.Trim() == unit);
}
