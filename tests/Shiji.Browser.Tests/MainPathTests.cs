using Microsoft.Playwright;
using Shiji.Web.Tests.Districts;

namespace Shiji.Browser.Tests;

public sealed class MainPathTests(ServedDistrict district, Chromium chromium)
{
    private const int MostTabs = 400;

    private static readonly string[] Way = ["志愿服务参与人次", "清溪街道团工委", "清溪街道柳岸社区团委", "柳岸社区第一团支部", "看背后的记录", "第120次服务"];

    [Theory]
    [InlineData(1366)]
    [InlineData(390)]
    public async Task By_keyboard_from_home_to_a_record(int width)
    {
        var page = await chromium.OpenAsync(district, width);
        await using var context = page.Context;
        await page.GotoAsync("/");
        foreach (var words in Way)
        {
            await TabToAsync(page, words);
            await page.EvaluateAsync("document.documentElement.dataset.left = ''"); // the page that is left bears a mark; the next one does not
            await page.Keyboard.PressAsync("Enter");
            await page.Locator("html:not([data-left]) main").First.WaitForAsync();
        }

        Assert.Contains("已审核生效", await page.InnerTextAsync("main"), StringComparison.Ordinal);
        Assert.Contains("org=", page.Url, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1366)]
    [InlineData(390)]
    public async Task Without_script_from_home_to_a_record(int width)
    {
        var page = await chromium.OpenAsync(district, width, script: false);
        await using var context = page.Context;
        await page.GotoAsync("/");
        foreach (var words in Way)
            await page.Locator("main a:visible", new() { HasText = words }).And(page.Locator(":not(.trail a)")).First.ClickAsync();
        Assert.Contains("已审核生效", await page.InnerTextAsync("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_script_the_filter_and_the_period_still_turn()
    {
        var page = await chromium.OpenAsync(district, 1366, script: false);
        await using var context = page.Context;
        await page.GotoAsync("/indicators");
        await page.FillAsync("input[name=text]", "时长");
        await page.ClickAsync(".filter button");
        Assert.Contains("志愿服务总时长", await page.InnerTextAsync("main"), StringComparison.Ordinal);
        await page.ClickAsync(".top-place summary");
        await page.ClickAsync(".sheet-menu a:has-text('2022年第一季度')");
        Assert.Contains("period=2022Q1", page.Url, StringComparison.Ordinal);
        Assert.Contains("text=", page.Url, StringComparison.Ordinal);
    }

    private static async Task TabToAsync(IPage page, string words)
    {
        for (var i = 0; i < MostTabs; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<bool>("w => { const e = document.activeElement; return e.tagName === 'A' && !!e.closest('main') && !e.closest('.trail') && e.textContent.includes(w) }", words)) return;
        }

        Assert.Fail($"“{words}” cannot be reached by Tab on {await page.TitleAsync()}");
    }
}
