using Shiji.Web.Tests.Districts;

namespace Shiji.Web.Tests;

/// <summary>A cadre designs a register in the browser, a community fills it in, the street reviews it, and the figure is there.</summary>
public sealed class RegisterStoryTests(ServedDistrict district)
{
    [Fact]
    public async Task From_the_design_of_a_register_to_its_figure()
    {
        using var secretary = await Visitor.SignInAsync(district.Address, Users.District);
        using var community = await Visitor.SignInAsync(district.Address, Users.Community);
        using var street = await Visitor.SignInAsync(district.Address, Users.Street);
        (string, string)[] card = [("name", "青年夜校课程"), ("group", "青年服务"), ("unit", "次"), ("basis", "一行为一次开课。"), ("column0", "场地"), ("kind0", "Choice"), ("options0", "室内、室外"), ("required0", "1"), ("column1", "报名人数"), ("kind1", "Quantity")];
        var refused = await secretary.FillAsync("/registers/new", "define", card);
        Assert.Equal(422, refused.Status);
        Assert.Contains("“报名人数”请写单位", refused.Text, StringComparison.Ordinal);
        Assert.Equal("青年夜校课程", refused.Document.QuerySelector("#name")!.GetAttribute("value")); // nothing typed is lost
        var defined = await secretary.FillAsync("/registers/new", "define", [.. card, ("unit1", "人")]);
        Assert.Equal(302, defined.Status);
        var register = new Uri(district.Address, defined.Response.Headers.Location!).AbsolutePath;
        var like = await secretary.FillAsync("/registers/new", "define", [.. card.Select(c => c.Item1 == "name" ? ("name", "青年夜校课程表") : c), ("unit1", "人")]);
        Assert.Equal(422, like.Status);
        Assert.Contains("请写明为什么另设", like.Text, StringComparison.Ordinal);
        Assert.Contains(like.Links, l => l.StartsWith(register, StringComparison.Ordinal));

        var way = register + "/rows/new";
        Assert.Equal(422, (await community.FillAsync(way, "row", ("day", "2022-05-31"), ("v_c2", "30"))).Status); // where was it?
        var sent = await community.FillAsync(way, "row", ("day", "2022-05-31"), ("v_c1", "室外"), ("v_c2", "30"));
        Assert.Equal(302, sent.Status);
        var record = "/records/" + sent.Response.Headers.Location!.OriginalString.Split("done=")[1];
        Assert.Contains("等上一级审核", (await community.GetAsync(record)).Text, StringComparison.Ordinal);
        Assert.Equal(422, (await community.FillAsync(record, "accept")).Status); // nobody their own
        Assert.Equal(422, (await street.FillAsync(record, "return", ("reason", " "))).Status);
        Assert.Equal(302, (await street.FillAsync(record, "accept")).Status);

        var corrected = await community.FillAsync(record + "/correct", "row", ("reason", "数错了"), ("day", "2022-05-31"), ("v_c1", "室外"), ("v_c2", "28"));
        Assert.Equal(302, corrected.Status);
        Assert.Equal(302, (await street.FillAsync(new Uri(district.Address, corrected.Response.Headers.Location!).PathAndQuery, "accept")).Status);
        Assert.Contains("后来的记录更正", (await community.GetAsync(record)).Text, StringComparison.Ordinal);
        Assert.Contains("青年夜校课程·报名人数", (await secretary.GetAsync("/indicators?chapter=青年服务&period=2022H1")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_register_changes_a_returned_row_is_put_right_and_the_register_is_retired()
    {
        using var secretary = await Visitor.SignInAsync(district.Address, Users.District);
        using var community = await Visitor.SignInAsync(district.Address, Users.Community);
        using var street = await Visitor.SignInAsync(district.Address, Users.Street);
        var defined = await secretary.FillAsync("/registers/new", "define", ("name", "社区读书角"), ("group", "青年服务"), ("unit", "场"), ("basis", "一行为一场。"), ("column0", "到场人数"), ("kind0", "Quantity"), ("unit0", "人"));
        var way = new Uri(district.Address, defined.Response.Headers.Location!).AbsolutePath;
        Assert.Equal(422, (await secretary.FillAsync(way + "/change", "change", ("name", "社区读书角"), ("column0", "形式"), ("kind0", "Choice"), ("options0", "诵读"))).Status); // one option is no choice
        Assert.Equal(302, (await secretary.FillAsync(way + "/change", "change", ("name", "青年读书角"), ("column0", "形式"), ("kind0", "Choice"), ("options0", "诵读、分享"))).Status);
        Assert.Equal(403, (await street.GetAsync(way + "/change")).Status); // the district's, as the registers are everybody's

        var sent = await community.FillAsync(way + "/rows/new", "row", ("day", "2022-05-30"), ("v_c1", "12"), ("v_c2", "诵读"));
        var record = "/records/" + sent.Response.Headers.Location!.OriginalString.Split("done=")[1];
        var ticked = (await street.GetAsync(way + "/review")).Document.QuerySelector("input[name=row]")!.GetAttribute("value")!;
        Assert.Equal(422, (await street.FillAsync(way + "/review", "review", ("row", ticked), ("act", "return"), ("reason", ""))).Status);
        Assert.Contains("办了 1 行", (await street.FillAsync(way + "/review", "review", ("row", ticked), ("act", "return"), ("reason", "人数不对"))).Text, StringComparison.Ordinal);
        Assert.Contains("人数不对", (await community.GetAsync(record + "/resubmit")).Text, StringComparison.Ordinal);
        Assert.Equal(302, (await community.FillAsync(record + "/resubmit", "row", ("day", "2022-05-30"), ("v_c1", "21"), ("v_c2", "分享"))).Status);
        Assert.Contains("办了 1 行", (await street.FillAsync(way + "/review", "review", ("row", ticked), ("act", "accept"), ("reason", ""))).Text, StringComparison.Ordinal);
        Assert.Contains("21", (await street.GetAsync(record)).Text, StringComparison.Ordinal);

        Assert.Equal(422, (await secretary.FillAsync(way + "/change", "retire", ("reason", ""))).Status);
        Assert.Equal(302, (await secretary.FillAsync(way + "/change", "retire", ("reason", "并入月报"))).Status);
        var retired = await community.GetAsync(way);
        Assert.Contains("起停用：并入月报", retired.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(retired.Links, l => l.Contains("/rows/new", StringComparison.Ordinal));
    }
}
