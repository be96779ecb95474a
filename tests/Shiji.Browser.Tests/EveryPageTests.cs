using Shiji.Web.Tests;
using Shiji.Web.Tests.Districts;

namespace Shiji.Browser.Tests;

public sealed class EveryPageTests(ServedDistrict district, Chromium chromium)
{
    private const string Rules = "() => axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] }).then(r => r.violations.map(v => v.id + ' ' + v.nodes[0].html))";

    [Theory]
    [MemberData(nameof(Paths.All), MemberType = typeof(Paths))]
    public async Task Fits_a_phone_and_says_nothing_to_the_console(string path)
    {
        var page = await chromium.OpenAsync(district.Address, 390);
        var said = new List<string>();
        page.Console += (_, message) => said.Add(message.Text);
        page.PageError += (_, error) => said.Add(error);
        await page.GotoAsync(path);
        Assert.Equal(0, await page.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth"));
        Assert.Empty(said);
    }

    /// <summary>The rules engine is not ours to carry: name its file in AXE_PATH.</summary>
    [Theory]
    [MemberData(nameof(Paths.All), MemberType = typeof(Paths))]
    public async Task Breaks_no_rule_of_access(string path)
    {
        var axe = Environment.GetEnvironmentVariable("AXE_PATH");
        Assert.SkipUnless(File.Exists(axe), "没有 axe-core：请用环境变量 AXE_PATH 指明 axe.min.js。");
        foreach (var width in new[] { 1366, 390 })
        {
            var page = await chromium.OpenAsync(district.Address, width, trusted: true);
            await page.GotoAsync(path);
            await page.AddScriptTagAsync(new() { Path = axe });
            Assert.Empty(await page.EvaluateAsync<string[]>(Rules));
        }
    }
}
