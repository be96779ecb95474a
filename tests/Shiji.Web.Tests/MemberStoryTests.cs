using Shiji.Web.Tests.Districts;

namespace Shiji.Web.Tests;

/// <summary>A community enters a member, sends them on, the district gives them to a branch elsewhere; what is wrong is said where it was typed.</summary>
public sealed class MemberStoryTests : IAsyncLifetime
{
    // A district of their own: what happens today would become the period that everybody looks at.
    private readonly ServedDistrict _district = new();

    public ValueTask InitializeAsync() => _district.InitializeAsync();

    public ValueTask DisposeAsync() => _district.DisposeAsync();

    [Fact]
    public async Task From_the_roll_of_one_branch_to_that_of_another()
    {
        using var community = await Visitor.SignInAsync(_district.Address, Users.Community);
        using var secretary = await Visitor.SignInAsync(_district.Address, Users.District);
        (string, string)[] card = [("organisation", SmallDistrict.Branch), ("kind", "Listed"), ("day", "2024-01-10"), ("name", "叶扶苏"), ("born", "2004-05-04"), ("joined", "2019-05-04")];
        var refused = await community.FillAsync("/members/new", "enrol", [.. card, ("number", "201844000001")]);
        Assert.Equal(422, refused.Status);
        Assert.Contains("编号的前四位应是入团年份 2019", refused.Text, StringComparison.Ordinal);
        Assert.Equal("叶扶苏", refused.Document.QuerySelector("#name")!.GetAttribute("value")); // nothing typed is lost
        Assert.Equal(422, (await community.FillAsync("/members/new", "enrol", [.. card.Select(c => c.Item1 == "organisation" ? ("organisation", SmallDistrict.Community) : c), ("number", "201944000001")])).Status);
        var enrolled = await community.FillAsync("/members/new", "enrol", [.. card, ("number", "201944000001")]);
        Assert.Equal(302, enrolled.Status);
        var member = new Uri(_district.Address, enrolled.Response.Headers.Location!).AbsolutePath;
        Assert.Contains("在册", (await community.GetAsync(member)).Text, StringComparison.Ordinal);
        Assert.Contains("叶**", (await community.GetAsync("/members?text=201944000001")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("叶扶苏", (await community.GetAsync(member)).Html, StringComparison.Ordinal);

        Assert.Contains("本区没有叫“不存在”的组织", (await community.FillAsync(member, "send", ("organisation", "不存在"), ("way", "Home"))).Text, StringComparison.Ordinal);
        Assert.Equal(302, (await community.FillAsync(member, "send", ("organisation", "YS0201"), ("way", "Home"))).Status);
        Assert.Contains("正在转接", (await community.GetAsync(member)).Text, StringComparison.Ordinal);
        var transfer = (await secretary.GetAsync("/transfers?unit=YS0201")).Links.Single(l => l.StartsWith("/transfers/", StringComparison.Ordinal) && Guid.TryParse(l["/transfers/".Length..], out _));
        Assert.Equal(422, (await secretary.FillAsync(transfer, "answer", ("act", "refuse"), ("reason", ""))).Status);
        var branch = (await secretary.GetAsync(transfer)).Document.QuerySelectorAll("select[name=branch] option").Select(o => o.GetAttribute("value")).First(v => !string.IsNullOrEmpty(v))!;
        Assert.Equal(302, (await secretary.FillAsync(transfer, "answer", ("act", "accept"), ("branch", branch), ("reason", ""))).Status);
        Assert.Contains("起在转入支部的册上", (await secretary.GetAsync(transfer)).Text, StringComparison.Ordinal);
        var (sent, come) = (await community.GetAsync(member), await secretary.GetAsync(member));
        Assert.Equal(404, sent.Status); // no longer theirs
        Assert.Contains("转入：", come.Text, StringComparison.Ordinal);
        Assert.Contains("月湾社区", come.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Those_of_age_are_ticked_and_let_go_and_nobody_by_themselves()
    {
        using var secretary = await Visitor.SignInAsync(_district.Address, Users.District);
        var page = await secretary.GetAsync("/members/of-age?unit=" + SmallDistrict.Branch);
        var ticked = page.Document.QuerySelector("input[name=pick]")!.GetAttribute("value")!;
        Assert.Equal(422, (await secretary.FillAsync("/members/of-age?unit=" + SmallDistrict.Branch, "leave", ("day", "2024-03-01"))).Status);
        var early = await secretary.FillAsync("/members/of-age?unit=" + SmallDistrict.Branch, "leave", ("pick", ticked), ("day", "2009-01-01"));
        Assert.Equal(422, early.Status);
        Assert.NotNull(early.Document.QuerySelector("input[name=pick][checked]"));
        Assert.Equal(302, (await secretary.FillAsync("/members/of-age?unit=" + SmallDistrict.Branch, "leave", ("pick", ticked), ("day", "2024-03-01"))).Status);
        Assert.Contains("2024年3月1日离团", string.Concat((await secretary.GetAsync("/members/" + ticked)).Text.Where(c => c != ' ')), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_branch_fills_its_sheet_with_one_button_for_the_rest_and_the_committee_accepts_it()
    {
        using var community = await Visitor.SignInAsync(_district.Address, Users.Community);
        using var street = await Visitor.SignInAsync(_district.Address, Users.Street);
        var sheet = "/duties/sheets/" + SmallMembers.Thing;
        var page = await community.GetAsync(sheet);
        var (first, second) = page.Document.QuerySelectorAll("select[name^=r_]").Select(s => s.GetAttribute("name")!).ToArray() is [var a, var b] ? (a, b) : default;
        (string, string)[] meeting = [("held", "2022-02-10"), ("present", "2")];
        var early = await community.FillAsync(sheet, "fill", [.. meeting, (first, "1"), (second, ""), ("act", "submit")]);
        Assert.Equal(422, early.Status);
        Assert.Contains("还有 1 人没有结果", early.Text, StringComparison.Ordinal);
        Assert.Equal("1", early.Document.QuerySelector($"select[name={first}] option[selected]")!.GetAttribute("value")); // nothing chosen is lost
        var over = await community.FillAsync(sheet, "fill", [.. meeting, (first, "1"), (second, "2"), ("act", "submit")]);
        Assert.Contains("优秀最多 0 人", over.Text, StringComparison.Ordinal);
        Assert.Equal(302, (await community.FillAsync(sheet, "fill", [.. meeting, (first, "3"), (second, ""), ("act", "rest")])).Status);
        Assert.Equal("2", (await community.GetAsync(sheet)).Document.QuerySelector($"select[name={second}] option[selected]")!.GetAttribute("value"));
        Assert.Equal(302, (await community.FillAsync(sheet, "fill", [.. meeting, (first, "3"), (second, "2"), ("act", "submit")])).Status);
        Assert.Null((await community.GetAsync(sheet)).Document.QuerySelector("select[name^=r_]"));

        var list = "/duties/" + SmallMembers.Thing;
        Assert.Equal(422, (await street.FillAsync(list, "accept")).Status);
        Assert.Equal(302, (await street.FillAsync(list, "accept", ("pick", $"{SmallMembers.Thing}"))).Status);
        Assert.Contains("办结", (await community.GetAsync(sheet)).Text, StringComparison.Ordinal);
    }
}
