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
        Assert.Equal(302, (await secretary.FillAsync("/registers/new", "define", [.. card, ("unit1", "人")])).Status);
        var like = await secretary.FillAsync("/registers/new", "define", [.. card.Select(c => c.Item1 == "name" ? ("name", "青年夜校课程表") : c), ("unit1", "人")]);
        Assert.Equal(422, like.Status);
        Assert.Contains("请写明为什么另设", like.Text, StringComparison.Ordinal);
        Assert.Contains(like.Links, l => l.StartsWith("/registers/own.r1", StringComparison.Ordinal));

        var way = "/registers/own.r1/rows/new";
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
}
