using Shiji.Web.Commands;
using Shiji.Web.Tests.Districts;

namespace Shiji.Web.Tests;

public sealed class TravelTests(ServedDistrict district)
{
    [Theory]
    [MemberData(nameof(Paths.Looking), MemberType = typeof(Paths))]
    public async Task Every_link_carries_organisation_and_period(string path)
    {
        var joined = path + (path.Contains('?', StringComparison.Ordinal) ? "&" : "?");
        var page = await Page.GetAsync(district.Client, path.Contains("org=", StringComparison.Ordinal) ? path : joined + "org=YS01&period=2022Q2");
        Assert.All(page.Links.Where(l => !Paths.Office.Contains(l) && !Place.Modules.Pages.Any(p => p.Href == l)), l => Assert.Matches(@"[?&]org=YS\d+.*&period=\d{4}", l));
    }

    [Fact]
    public async Task Every_link_within_two_steps_of_home_leads_somewhere()
    {
        var seen = new HashSet<string> { "/" };
        var edge = new List<string> { "/" };
        for (var step = 0; step <= 2; step++)
        {
            var next = new List<string>();
            foreach (var path in edge)
            {
                var page = await Page.GetAsync(district.Client, path);
                Assert.True(page.Status == 200, $"{page.Status} {path}");
                if (step < 2) next.AddRange(page.Links.Where(seen.Add));
            }

            edge = next;
        }

        Assert.True(seen.Count > 200, $"only {seen.Count} pages");
    }

    [Fact]
    public async Task From_home_to_a_record_by_links_alone()
    {
        var page = await Page.GetAsync(district.Client, "/");
        page = await FollowAsync(page, "志愿服务参与人次");
        page = await FollowAsync(page, "清溪街道团工委");
        page = await FollowAsync(page, "清溪街道柳岸社区团委");
        page = await FollowAsync(page, "柳岸社区第一团支部");
        page = await FollowAsync(page, "看背后的记录");
        Assert.Equal($"共{SmallDistrict.ServicesOfBranch + 1}条", page.Document.QuerySelector("h1 small")!.TextContent);
        page = await FollowAsync(page, "第120次服务");
        Assert.Contains("已审核生效，计入数字", page.Text, StringComparison.Ordinal);
    }

    private async Task<Page> FollowAsync(Page page, string words)
    {
        var link = page.Document.QuerySelectorAll("main a[href]").FirstOrDefault(a => a.TextContent.Contains(words, StringComparison.Ordinal) && a.Closest(".trail") is null);
        Assert.True(link is not null, $"no link “{words}” on {page.Title}");
        var next = await Page.GetAsync(district.Client, link.GetAttribute("href")!);
        Assert.Equal(200, next.Status);
        return next;
    }
}
