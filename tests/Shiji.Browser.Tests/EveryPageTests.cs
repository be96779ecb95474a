using Deque.AxeCore.Commons;
using Shiji.Web.Tests;
using Shiji.Web.Tests.Districts;

namespace Shiji.Browser.Tests;

public sealed class EveryPageTests(ServedDistrict district, Chromium chromium)
{
    private const string Rules = "() => axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] }).then(r => r.violations.map(v => v.id + ' ' + v.nodes[0].html))";

    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    [Theory]
    [MemberData(nameof(Paths.All), MemberType = typeof(Paths))]
    public async Task Fits_a_phone_and_says_nothing_to_the_console(string path)
    {
        var page = await chromium.OpenAsync(district, 390);
        var said = new List<string>();
        page.Console += (_, message) => said.Add(message.Text);
        page.PageError += (_, error) => said.Add(error);
        await page.GotoAsync(path);
        Assert.Equal(0, await page.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth"));
        Assert.Empty(said);
    }

    [Theory]
    [MemberData(nameof(Paths.All), MemberType = typeof(Paths))]
    public async Task Breaks_no_rule_of_access(string path)
    {
        foreach (var width in new[] { 1366, 390 })
        {
            var page = await chromium.OpenAsync(district, width, trusted: true);
            await page.GotoAsync(path);
            await page.AddScriptTagAsync(new() { Content = Axe });
            Assert.Empty(await page.EvaluateAsync<string[]>(Rules));
        }
    }
}
