using Deque.AxeCore.Commons;
using Shiji.Web.Tests;
using Shiji.Web.Tests.Districts;

namespace Shiji.Browser.Tests;

public sealed class EveryPageTests(ServedDistrict district, Chromium chromium)
{
    private const string Rules = "() => axe.run(document, { resultTypes: ['violations'], runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] }).then(r => r.violations.map(v => v.id + ' ' + v.nodes[0].html))";

    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    [Theory]
    [MemberData(nameof(Paths.All), MemberType = typeof(Paths))]
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

    private async Task LookAsync(string path, Visitor? by)
    {
        var page = await chromium.OpenAsync(district, 390, by: by);
        await using var context = page.Context;
        var said = new List<string>();
        page.Console += (_, message) => said.Add(message.Text);
        page.PageError += (_, error) => said.Add(error);
        var answer = await page.GotoAsync(path);
        Assert.NotEqual(404, answer!.Status);
        Assert.Equal(0, await page.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth"));
        Assert.Empty(said);

        // Evaluated, not added as a script: the page's own policy would refuse that.
        await page.EvaluateAsync(Axe);
        Assert.Empty(await page.EvaluateAsync<string[]>(Rules));
        await page.SetViewportSizeAsync(1366, 768);
        Assert.Empty(await page.EvaluateAsync<string[]>(Rules));
    }
}
