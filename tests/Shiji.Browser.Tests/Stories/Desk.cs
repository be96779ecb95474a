using Microsoft.Playwright;
using Shiji.Accounts;

namespace Shiji.Browser.Tests.Stories;

/// <summary>One person at one screen: goes by what the page says, in its own words; every page they come to fits and breaks no rule of access.</summary>
internal sealed class Desk(IPage page, int width) : IAsyncDisposable
{
    public IPage Page => page;

    public static async Task<Desk> SitAsync(Chromium chromium, Uri address, string user, int width)
    {
        var desk = new Desk(await chromium.OpenAsync(address, width, true, []), width);
        desk.Page.SetDefaultTimeout(15_000);
        await desk.GoAsync("/sign-in");
        await desk.WriteAsync("用户名", user);
        await desk.WriteAsync("口令", SampleAccounts.Password);
        await desk.PressAsync("登录");
        return desk;
    }

    public async Task GoAsync(string path)
    {
        await page.GotoAsync(path);
        await LookAsync();
    }

    public Task WriteAsync(string label, string value) => Labelled(label).FillAsync(value);

    public Task ChooseAsync(string label, string option) => Labelled(label).SelectOptionAsync(new SelectOptionValue { Label = option });

    public Task PressAsync(string button) => LeaveAsync(page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }));

    public Task FollowAsync(string link) => LeaveAsync(page.GetByRole(AriaRole.Link, new() { Name = link, Exact = true }));

    public async Task SeesAsync(string words)
    {
        var said = await page.InnerTextAsync("main");
        Assert.True(said.Contains(words, StringComparison.Ordinal), $"“{words}” is not on {page.Url}:\n{said}");
    }

    /// <summary>Reads the page again until it is done with something, as it does by itself.</summary>
    public async Task WaitForAsync(string words)
    {
        await page.Locator("main", new() { HasText = words }).WaitForAsync();
        await LookAsync();
    }

    public async ValueTask DisposeAsync() => await page.Context.DisposeAsync();

    // What the visitor sees first: a phone hides some of what a desk shows.
    private ILocator Labelled(string label) => page.Locator("main").GetByLabel(label, new() { Exact = false }).First;

    /// <summary>The page that is left bears a mark; the next one does not.</summary>
    private async Task LeaveAsync(ILocator by)
    {
        await page.EvaluateAsync("document.documentElement.dataset.left = ''");
        await by.First.ClickAsync();
        await page.Locator("html:not([data-left]) main").First.WaitForAsync();
        await page.EvaluateAsync("() => document.readyState === 'complete' || new Promise(r => addEventListener('load', () => r(true)))");
        await LookAsync();
    }

    private async Task LookAsync()
    {
        Assert.Equal(0, await page.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth"));
        await EveryPageTests.BreaksNoRuleAsync(page);
        await page.SetViewportSizeAsync(width, 768);
    }
}
