using Shiji.Web.Tests.Districts;

namespace Shiji.Web.Tests;

/// <summary>A district keeps its kinds in the browser, and holds a session for a project.</summary>
public sealed class KindPageTests(ServedDistrict district)
{
    [Fact]
    public async Task A_kind_is_added_changed_stopped_and_taken_up_again()
    {
        using var street = await Visitor.SignInAsync(district.Address, Users.Street);
        (string, string)[] Typed(string key, string name = "夜谈") => [("name", name), ("key", key), ("group", "青年服务"), ("counts", "named"), ("unit", "场"), ("basis", "一场为一次夜谈。"), ("categories", "室内\n户外"), ("order", "40")];
        var refused = await district.Secretary.FillAsync("/activities/kinds/new", "kind", Typed("夜谈"));
        Assert.Equal(422, refused.Status);
        Assert.Contains("小写英文词", refused.Document.QuerySelector("#key-error")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("夜谈", refused.Document.QuerySelector("#name")!.GetAttribute("value")); // nothing typed is lost
        Assert.Equal(302, (await district.Secretary.FillAsync("/activities/kinds/new", "kind", Typed("night.talk"))).Status);
        Assert.Contains("夜谈", (await street.GetAsync("/activities/new")).Text, StringComparison.Ordinal);
        Assert.Equal(302, (await district.Secretary.FillAsync("/activities/kinds/night.talk", "kind", Typed("", "夜话"))).Status);
        Assert.Equal(302, (await district.Secretary.FillAsync("/activities/kinds/night.talk", "turn")).Status);
        Assert.DoesNotContain("夜话", (await street.GetAsync("/activities/new")).Text, StringComparison.Ordinal);
        Assert.Contains("夜话（已停用）", (await street.GetAsync("/activities")).Text, StringComparison.Ordinal);
        Assert.Equal(302, (await district.Secretary.FillAsync("/activities/kinds/night.talk", "turn")).Status);
        Assert.Contains("夜话", (await street.GetAsync("/activities/new")).Text, StringComparison.Ordinal);

        var seen = await street.GetAsync("/activities/kinds/night.talk"); // below the district it is read, not changed
        Assert.Equal(200, seen.Status);
        Assert.Null(seen.Document.QuerySelector("form[action='/activities/kinds/night.talk']"));
        var tried = await street.FillAsync("/activities/kinds/new", "kind", Typed("day.talk", "日谈"));
        Assert.Contains("只由区一级的岗位", tried.Text, StringComparison.Ordinal);
        foreach (var export in (string[])["/activities/kinds/export", "/points/kinds/export", "/projects/goods/export"]) Assert.Equal(200, (await street.GetAsync(export)).Status);
    }

    [Fact]
    public async Task A_session_planned_for_a_project_stands_on_its_page()
    {
        var form = await district.Secretary.GetAsync("/activities/new?project=DUSHU");
        Assert.Equal("DUSHU", form.Document.QuerySelector("#project option[selected]")!.GetAttribute("value"));
        var drafted = await district.Secretary.FillAsync("/activities/new", "draft", ("kind", "online"), ("category", "心理健康"), ("title", "共读一小时"), ("organisation", SmallDistrict.Subdistrict), ("project", "DUSHU"), ("risk", "0"));
        Assert.Equal(302, drafted.Status);
        var way = new Uri(district.Address, drafted.Response.Headers.Location!).PathAndQuery;
        var planned = await district.Secretary.FillAsync(way, "add", ("starts", "2033-03-05T09:00"), ("ends", "2033-03-05T10:00"), ("place", "直播间"));
        Assert.Equal(302, planned.Status);
        Assert.Contains("共读一小时", (await district.Secretary.GetAsync("/projects/DUSHU")).Text, StringComparison.Ordinal);
        Assert.Contains("共读一小时", (await district.Secretary.GetAsync("/sessions?project=DUSHU")).Text, StringComparison.Ordinal);
        Assert.Equal(200, (await district.Secretary.GetAsync("/sessions/export?project=DUSHU")).Status);
    }

    [Fact]
    public async Task Kinds_of_points_and_goods_are_added_and_stopped_on_one_page_each()
    {
        Assert.Contains("名称里不能有", (await district.Secretary.FillAsync("/points/kinds", "add", ("name", "医,院"))).Text, StringComparison.Ordinal);
        Assert.Equal(302, (await district.Secretary.FillAsync("/points/kinds", "add", ("name", "医院"))).Status);
        Assert.Equal(302, (await district.Secretary.FillAsync("/points/kinds", "kind-医院", ("do", "turn"))).Status);
        Assert.DoesNotContain("医院", (await district.Secretary.GetAsync("/points/new")).Text, StringComparison.Ordinal);
        Assert.Equal(302, (await district.Secretary.FillAsync("/projects/goods", "add", ("name", "水杯"), ("unit", "只"))).Status);
        Assert.Equal(302, (await district.Secretary.FillAsync("/projects/goods", "goods-水杯", ("do", "unit"), ("change", "个"))).Status);
        Assert.Contains("水杯（个）", (await district.Secretary.GetAsync("/projects/DUSHU/move?direction=in")).Text, StringComparison.Ordinal);
    }
}
