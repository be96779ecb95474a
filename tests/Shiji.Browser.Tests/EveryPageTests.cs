using Deque.AxeCore.Commons;
using Microsoft.Playwright;
using Shiji.Web.Tests;
using Shiji.Web.Tests.Districts;

namespace Shiji.Browser.Tests;

public sealed class EveryPageTests(ServedDistrict district, Chromium chromium)
{
    private const string Rules = "() => axe.run(document, { resultTypes: ['violations'], runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] }).then(r => r.violations.map(v => v.id + ' ' + v.nodes[0].html))";

    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    [Theory]
    [MemberData(nameof(Paths.Even), MemberType = typeof(Paths))]
    public Task Fits_a_phone_says_nothing_to_the_console_and_breaks_no_rule_of_access_at_either_width(string path) => LookAsync(path, null);

    [Theory]
    [InlineData(Users.System, "/accounts")]
    [InlineData(Users.System, "/accounts/new")]
    [InlineData(Users.System, "/jobs")]
    [InlineData(Users.Security, "/posts")]
    [InlineData(Users.Security, "/keys")]
    [InlineData(Users.Audit, "/log")]
    [InlineData(Users.Audit, "/log/1")]
    public async Task So_do_the_pages_of_the_administrators(string user, string path)
    {
        using var administrator = await Visitor.SignInAsync(district.Address, user);
        await LookAsync(path, administrator);
    }

    [Fact]
    public async Task So_does_the_first_page_of_a_new_district()
    {
        await using var empty = await EmptyDistrict.OpenAsync();
        await LookAsync(await chromium.OpenAsync(empty.Address, 390, true, []), "/set-up");
    }

    private async Task LookAsync(string path, Visitor? by) => await LookAsync(await chromium.OpenAsync(district, 390, by: by), path);

    internal static async Task LookAsync(IPage page, string path)
    {
        await using var context = page.Context;
        var said = new List<string>();
        page.Console += (_, message) => said.Add(message.Text);
        page.PageError += (_, error) => said.Add(error);
        var answer = await page.GotoAsync(path);
        Assert.NotEqual(404, answer!.Status);
        Assert.Equal(0, await page.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth"));
        Assert.Empty(said);

        await BreaksNoRuleAsync(page);
    }

    /// <summary>Nothing of what this page shows is out of reach for anybody, on a phone or on a desk.</summary>
    internal static async Task BreaksNoRuleAsync(IPage page)
    {
        // Evaluated, not added as a script: the page's own policy would refuse that.
        await page.EvaluateAsync(Axe);
        foreach (var width in new[] { 390, 1366 })
        {
            await page.SetViewportSizeAsync(width, 768);
            Assert.Empty(await page.EvaluateAsync<string[]>(Rules));
        }
    }
}
