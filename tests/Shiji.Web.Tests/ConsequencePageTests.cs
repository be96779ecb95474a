using Shiji.Web.Tests.Districts;

namespace Shiji.Web.Tests;

/// <summary>A point is entered, inspected, put right; books come in and go out; an offer is published and read by anybody.</summary>
public sealed class ConsequencePageTests(ServedDistrict district)
{
    // Within the half-year the small district tells of: the pages open on the last period with records.
    private const string Day = "2022-05-11";

    private static readonly string Today = $"{new Kernel.Time.DistrictClock(TimeProvider.System).Today:yyyy-MM-dd}";

    [Fact]
    public async Task A_point_is_entered_inspected_and_put_right_from_page_to_page()
    {
        using var street = await Visitor.SignInAsync(district.Address, Users.Street);
        var refused = await district.Secretary.FillAsync("/points/new", "point", ("name", "北门U站"), ("kind", "U站"), ("address", ""), ("from", Day));
        Assert.Equal(422, refused.Status);
        Assert.Contains("请填写地址", refused.Document.QuerySelector("#address-error")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("北门U站", refused.Document.QuerySelector("#name")!.GetAttribute("value")); // nothing typed is lost
        var point = WayOf(await district.Secretary.FillAsync("/points/new", "point", ("name", "北门U站"), ("kind", "U站"), ("address", "北门一号"), ("organisation", SmallDistrict.Subdistrict), ("from", Day)));
        Assert.Contains("还没有巡查过", (await street.GetAsync(point)).Text, StringComparison.Ordinal);
        var number = point[(point.LastIndexOf('/') + 1)..];

        var noted = WayOf(await street.FillAsync("/inspections/new?point=" + number, "inspect", ("point", number), ("have", "sign"), ("have", "log"), ("day", Day)));
        var seen = (await street.GetAsync(noted)).Links.First(l => l.StartsWith("/inspections/0", StringComparison.Ordinal));
        Assert.Contains("没有志愿者在岗", (await street.GetAsync(seen)).Text, StringComparison.Ordinal);
        Assert.Equal(302, (await street.FillAsync(seen, "repair", ("on", Day), ("note", "排了班"))).Status);
        Assert.Contains("报整改的人不能自己复查", (await street.FillAsync(seen, "recheck", ("on", Day), ("passed", "1"))).Text, StringComparison.Ordinal);
        Assert.Equal(302, (await district.Secretary.FillAsync(seen, "recheck", ("on", Day), ("passed", "1"))).Status);
        Assert.Contains("复查通过", (await street.GetAsync("/inspections?text=北门")).Text, StringComparison.Ordinal);
        Assert.Contains("北门U站", (await district.Secretary.GetAsync("/points/map")).Text, StringComparison.Ordinal);
        foreach (var export in (string[])["/points/export", "/inspections/export?view=open", "/inspections/rounds/export", "/stars/eligible/export", "/stars/export?level=2"]) Assert.Equal(200, (await street.GetAsync(export)).Status);
        foreach (var list in (string[])["/points?text=&kind=&closed=", "/inspections?text=&view=&point=", "/stars?level="]) Assert.Equal(200, (await street.GetAsync(list)).Status);
    }

    [Fact]
    public async Task Books_come_in_and_no_more_go_out_than_came()
    {
        var project = WayOf(await district.Secretary.FillAsync("/projects/new", "project", ("name", "悦读"), ("code", "yuedu"), ("from", Day)));
        Assert.Equal("/projects/YUEDU", project);
        Assert.Equal(302, (await district.Secretary.FillAsync(project + "/move?direction=in", "move", ("goods", "图书"), ("quantity", "30"), ("party", "书店"), ("day", Day))).Status);
        var refused = await district.Secretary.FillAsync(project + "/move?direction=out", "move", ("goods", "图书"), ("quantity", "31"), ("party", "小学"), ("day", Day));
        Assert.Contains("库存只有 30", refused.Document.QuerySelector("#quantity-error")!.TextContent, StringComparison.Ordinal);
        var moved = WayOf(await district.Secretary.FillAsync(project + "/move?direction=out", "move", ("goods", "图书"), ("quantity", "12"), ("party", "云水小学"), ("day", Day)));
        Assert.Contains("云水小学", (await district.Secretary.GetAsync(moved)).Text, StringComparison.Ordinal);
        var page = await district.Secretary.GetAsync(project);
        Assert.Contains("18", page.Text, StringComparison.Ordinal);
        Assert.Equal(302, (await district.Secretary.FillAsync(project, "room", ("name", "悦读一号室"), ("day", Day))).Status);
        Assert.Equal(200, (await district.Secretary.GetAsync(project + "/export?direction=in")).Status);
    }

    [Fact]
    public async Task An_offer_is_read_by_anybody_and_confirmed_by_no_wrong_passphrase()
    {
        using var stranger = new Visitor(district.Address);
        Assert.Equal(302, (await district.Secretary.FillAsync("/courtesy/providers", "provider", ("name", "云水书店"), ("place", "云水路"))).Status);
        var form = await district.Secretary.GetAsync("/courtesy/offers/new");
        var provider = form.Document.QuerySelector("#provider option[value]:not([value=''])")!.GetAttribute("value")!;
        var offer = WayOf(await district.Secretary.FillAsync("/courtesy/offers/new", "offer", ("provider", provider), ("title", "免费借书"), ("terms", "凭码借"), ("star", "0"), ("quota", "10"), ("each", "1"), ("from", Today), ("until", Today)));
        Assert.Contains("免费借书", (await stranger.GetAsync("/courtesy")).Text, StringComparison.Ordinal);
        Assert.Contains("还没有人领", (await district.Secretary.GetAsync(offer)).Text, StringComparison.Ordinal);
        Assert.Contains("核销口令不对", (await stranger.FillAsync("/courtesy/confirm", "confirm", ("pass", "WRONGWRONG"), ("code", "12345678"))).Text, StringComparison.Ordinal);
        Assert.Equal("/sign-in", new Uri(district.Address, WayOf(await stranger.GetAsync("/me/courtesy"))).AbsolutePath);
    }

    private static string WayOf(Page page)
    {
        Assert.Equal(302, page.Status);
        var way = page.Response.Headers.Location!;
        return way.IsAbsoluteUri ? way.PathAndQuery : way.ToString();
    }
}
