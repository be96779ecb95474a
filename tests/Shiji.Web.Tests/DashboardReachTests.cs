using Shiji.Kernel.Tests.Databases;
using Shiji.Web.Tests.Districts;
using Shiji.Web.Tests.Twice;

namespace Shiji.Web.Tests;

/// <summary>A dashboard of a unit below the district, on each database: what it shows, and to whom it is shut.</summary>
public sealed class DashboardReachTests(ServedTwice served)
{
    [Theory]
    [OnEachDatabase]
    public async Task A_street_sees_its_own_with_the_last_day_of_its_records_and_nothing_of_the_district(Database database)
    {
        using var visitor = await Visitor.SignInAsync((await served.OnAsync(database)).Address, Users.Street);
        var page = await visitor.GetAsync("/dashboards/志愿服务?period=2022H1");
        var card = page.Document.QuerySelectorAll(".board-card").Single(c => c.QuerySelector("a")!.GetAttribute("href")!.StartsWith("/figures/vol.turns?", StringComparison.Ordinal));
        Assert.Contains("最近一笔记在2022年", card.TextContent, StringComparison.Ordinal);
        foreach (var path in new[] { "/dashboards", "/dashboards/志愿服务", "/dashboards/志愿服务/export", "/wall" })
            Assert.Equal(404, (await visitor.GetAsync($"{path}?period=2022H1&org={SmallDistrict.Root}")).Status);
    }
}
