using AngleSharp.Dom;
using Shiji.Web.Tests.Districts;

namespace Shiji.Web.Tests;

public sealed class DashboardPageTests(ServedDistrict district)
{
    [Theory]
    [InlineData("志愿服务", "vol.turns", "")]
    [InlineData("志愿服务", "vol.hours", "&org=YS01")]
    [InlineData("思想引领", "dxx.rate.micro", "")]
    public async Task A_card_shows_what_the_figures_own_page_shows(string chapter, string key, string place)
    {
        var card = Card(await Page.GetAsync(district.Client, $"/dashboards/{chapter}?period=2022H1{place}"), key);
        var figure = await Page.GetAsync(district.Client, $"/figures/{key}?period=2022H1{place}");
        Assert.Equal(figure.Document.QuerySelector(".hero .fig-value")!.TextContent.Trim(), card.QuerySelector(".fig-value")!.TextContent.Trim());
    }

    [Fact]
    public async Task What_may_not_be_assessed_is_not_spread_over_units()
    {
        var page = await Page.GetAsync(district.Client, "/dashboards/思想引领");
        var card = Card(page, "dxx.rate.micro");
        Assert.Contains("不作考核，不比较单位", card.TextContent, StringComparison.Ordinal);
        Assert.Empty(card.QuerySelectorAll(".spread"));
        Assert.NotEmpty(Card(await Page.GetAsync(district.Client, "/dashboards/志愿服务"), "vol.turns").QuerySelectorAll(".spread"));
    }

    [Fact]
    public async Task The_wall_does_not_lay_out_what_may_not_be_assessed() =>
        Assert.DoesNotContain("青年大学习", (await Page.GetAsync(district.Client, "/wall?figure=dxx.rate.micro")).Document.QuerySelector(".wall-map h2")!.TextContent, StringComparison.Ordinal);

    [Fact]
    public async Task A_period_without_records_says_so()
    {
        Assert.Contains("本期尚无记录", (await Page.GetAsync(district.Client, "/dashboards/志愿服务?period=2019")).Text, StringComparison.Ordinal);
        Assert.Contains("本期尚无记录", (await Page.GetAsync(district.Client, "/dashboards?period=2019")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_chapter_that_is_not_there_is_refused_and_the_way_back_shown()
    {
        var page = await Page.GetAsync(district.Client, "/dashboards/经济工作");
        Assert.Equal(404, page.Status);
        Assert.Contains(page.Links, l => l.StartsWith("/dashboards?", StringComparison.Ordinal));
        Assert.Equal(404, (await Page.GetAsync(district.Client, "/dashboards/经济工作/export")).Status);
    }

    [Fact]
    public async Task The_table_and_the_workbook_say_the_same_figures_as_the_cards()
    {
        var cards = await Page.GetAsync(district.Client, "/dashboards/志愿服务");
        var table = await Page.GetAsync(district.Client, "/dashboards/志愿服务?view=table");
        var sheet = await Page.GetAsync(district.Client, "/dashboards/志愿服务/export");
        var values = cards.Document.QuerySelectorAll(".board-card > .fig-value").Select(v => v.TextContent.Trim()).ToList();
        Assert.NotEmpty(values);
        Assert.Equal(values, table.Document.QuerySelectorAll("table.rows tbody tr").Select(r => r.QuerySelectorAll("td")[0].TextContent.Trim()));
        Assert.Equal(200, sheet.Status);
        Assert.All(values.Where(v => v != "—"), v => Assert.Contains(v, sheet.Html, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_tile_says_what_the_unit_has_and_keeps_the_order_of_the_tree()
    {
        var wall = await Page.GetAsync(district.Client, "/wall?figure=vol.turns&period=2022H1");
        var tiles = wall.Document.QuerySelectorAll(".tile");
        Assert.True(tiles.Length > 1);
        foreach (var tile in tiles)
        {
            var figure = await Page.GetAsync(district.Client, tile.QuerySelector("a")!.GetAttribute("href")!);
            Assert.StartsWith(tile.QuerySelector("b")!.TextContent, figure.Document.QuerySelector(".hero .fig-value")!.TextContent.Trim(), StringComparison.Ordinal);
        }

        var other = await Page.GetAsync(district.Client, "/wall?figure=org.stock&period=2022H1");
        Assert.Equal(tiles.Select(Name), other.Document.QuerySelectorAll(".tile").Select(Name));
    }

    [Fact]
    public async Task The_wall_renews_itself_until_it_is_told_not_to()
    {
        Assert.Equal("60", Assert.Single((await Page.GetAsync(district.Client, "/wall")).Response.Headers.GetValues("Refresh")));
        Assert.False((await Page.GetAsync(district.Client, "/wall?refresh=off")).Response.Headers.Contains("Refresh"));
    }

    [Fact]
    public async Task A_share_of_all_communities_is_set_beside_its_target_and_who_says_so()
    {
        var text = Card(await Page.GetAsync(district.Client, "/dashboards/志愿服务?period=2022H1"), "vol.team.coverage").TextContent;
        Assert.Contains("目标", text, StringComparison.Ordinal);
        Assert.Contains("100.0%", text, StringComparison.Ordinal);
        Assert.Contains("“一社区一队伍”工作要求", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_unit_that_is_not_there_has_no_dashboard_and_no_wall()
    {
        Assert.Equal(404, (await Page.GetAsync(district.Client, "/dashboards/志愿服务?org=YS99")).Status);
        Assert.Equal(404, (await Page.GetAsync(district.Client, "/wall?org=YS99")).Status);
    }

    private static string Name(IElement tile) => tile.QuerySelector("small")!.TextContent;

    private static IElement Card(Page page, string key) =>
        page.Document.QuerySelectorAll(".board-card").Single(c => c.QuerySelector("a")!.GetAttribute("href")!.StartsWith($"/figures/{key}?", StringComparison.Ordinal));
}
