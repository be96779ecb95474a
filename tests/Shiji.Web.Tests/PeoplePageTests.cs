using System.Text.Json;
using Shiji.Kernel.People;
using Shiji.Sheets.Files;
using Shiji.Web.Tests.Districts;

namespace Shiji.Web.Tests;

public sealed class PeoplePageTests(ServedDistrict district)
{
    private const string New = "/people/new?org=" + SmallDistrict.Root;
    private const string NewAtStreet = "/people/new?org=" + SmallDistrict.Subdistrict;

    [Fact]
    public async Task Somebody_is_entered_and_what_is_missing_is_said_at_its_field()
    {
        var page = await district.Secretary.FillAsync(New, "register", ("name", "林见微"), ("identity", "110105194912310021"), ("do", "register"));
        Assert.Equal(422, page.Status);
        Assert.Contains("对不上", page.Document.QuerySelector("#identity-error")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("林见微", page.Document.QuerySelector("#name")!.GetAttribute("value")); // nothing typed is lost
        page = await district.Secretary.FillAsync(New, "register", ("name", "林见微"), ("born", "2020-01-01"), ("do", "register"));
        Assert.Contains("不满 14周岁", page.Document.QuerySelector("#guardian-name-error")!.TextContent, StringComparison.Ordinal);
        var done = await district.Secretary.FillAsync(New, "register", ("name", "林见微"), ("born", "2020-01-01"), ("guardian-name", "林父"), ("guardian-relation", "父亲"), ("guardian-phone", "13800001234"), ("consents[minor]", "yes"), ("do", "register"));
        Assert.Equal(302, done.Status);
        var person = await district.Secretary.GetAsync(WayOf(done));
        Assert.Contains("父亲，138****1234", person.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("林见微", person.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_likely_one_is_decided_on_before_anybody_is_entered()
    {
        (string, string)[] entry = [("name", "方知许"), ("born", "1999-05-04"), ("do", "register")];
        var first = await district.Secretary.FillAsync(New, "register", entry);
        Assert.Equal(302, first.Status);
        var asked = await district.Secretary.FillAsync(New, "register", entry);
        var select = asked.Document.QuerySelector("select[name^='judged']")!;
        Assert.Contains("方**", asked.Text, StringComparison.Ordinal);
        Assert.Equal(422, (await SendAsync(entry, (select.GetAttribute("name")!, "other"))).Status); // without a reason
        Assert.Equal(302, (await SendAsync(entry, (select.GetAttribute("name")!, "other"), ("because", "两人都在场"))).Status);
        var same = await SendAsync(entry, (select.GetAttribute("name")!, "same"));
        Assert.Equal((302, true), (same.Status, WayOf(same).Contains(select.Id!["judged-".Length..], StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Somebody_filed_elsewhere_is_asked_for_and_let_go()
    {
        using var street = await Visitor.SignInAsync(district.Address, Users.Street);
        var number = Resident("44030719951212002");
        Assert.Equal(302, (await district.Secretary.FillAsync(New, "register", ("name", "周以棠"), ("identity", number), ("do", "register"))).Status);
        var known = await street.FillAsync(NewAtStreet, "register", ("name", "周以棠"), ("identity", number), ("do", "register"));
        Assert.Contains("已在别的组织建档", known.Text, StringComparison.Ordinal);
        var asked = await street.FillAsync(NewAtStreet, "register", ("name", "周以棠"), ("identity", number), ("reason", "搬到本街道"), ("do", "join"));
        var address = asked.Links.First(l => l.StartsWith("/people/cases/", StringComparison.Ordinal));
        Assert.Contains("等他人答复", (await street.GetAsync(address)).Text, StringComparison.Ordinal);
        Assert.Contains("周**，4403**********002", (await district.Secretary.GetAsync("/people/cases")).Text, StringComparison.Ordinal);
        var path = address.Split('?')[0];
        Assert.Contains("请填写接收日", (await district.Secretary.FillAsync(path, "accept", ("day", ""))).Text, StringComparison.Ordinal);
        var today = new Kernel.Time.DistrictClock(TimeProvider.System).Today;
        Assert.Contains("已办", (await district.Secretary.FillAsync(path, "accept", ("day", $"{today:yyyy-MM-dd}"))).Text, StringComparison.Ordinal);
        Assert.Contains("周**", (await street.GetAsync("/people?org=" + SmallDistrict.Subdistrict)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_account_without_a_file_says_so_and_one_with_a_file_takes_its_data_away()
    {
        using var street = await Visitor.SignInAsync(district.Address, Users.Street);
        Assert.Contains("还没有关联人员档案", (await street.GetAsync("/me/data")).Text, StringComparison.Ordinal);
        Assert.Equal(404, (await street.GetAsync("/me/data.json")).Status);
        var number = Resident("44030719900307123");
        var made = await street.FillAsync(NewAtStreet, "register", ("name", "样本区书记"), ("identity", number), ("phone", "13800009999"), ("consents[contact]", "yes"), ("do", "register"));
        var account = WayOf(made).Split('?')[0] + "/account";
        Assert.Contains("账号的姓名与档案不同", (await street.FillAsync(account, "link", ("user", Users.Community))).Text, StringComparison.Ordinal);
        Assert.Contains("已经关联了本人的账号", (await street.FillAsync(account, "link", ("user", Users.District))).Text, StringComparison.Ordinal);

        var mine = await district.Secretary.GetAsync("/me/data");
        Assert.Contains("4403**********", mine.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(number, mine.Html, StringComparison.Ordinal);
        var json = JsonDocument.Parse(await district.Client.GetStringAsync(new Uri("/me/data.json", UriKind.Relative)));
        Assert.Contains(json.RootElement.GetProperty("档案").EnumerateArray(), r => r.GetProperty("内容").GetString() == number);
        var sheet = await district.Client.GetByteArrayAsync(new Uri("/me/data.xlsx", UriKind.Relative));
        using var opened = SheetFile.Open(new MemoryStream(sheet), "x.xlsx").Value!;
        Assert.Equal(["档案", "工作记录", "同意", "谁看过改过", "事项"], opened.Sheets.Select(s => s.Name));
        Assert.Contains("本人取得自己的数据", (await district.Secretary.GetAsync("/me/data")).Text, StringComparison.Ordinal);
        Assert.Contains("删除申请已经提出", (await district.Secretary.FillAsync("/me/data", "erase", ("erase", "不再任职"))).Text, StringComparison.Ordinal);
        var asked = (await street.GetAsync("/people/cases")).Links.First(l => l.StartsWith("/people/cases/", StringComparison.Ordinal)).Split('?')[0];
        Assert.Contains("不同意", (await street.FillAsync(asked, "refuse", ("reason", "在任期间要保存"))).Text, StringComparison.Ordinal);
        Assert.Contains("在任期间要保存", (await district.Secretary.GetAsync("/me/data")).Text, StringComparison.Ordinal);
        Assert.Contains("本人的用户名", (await street.FillAsync(account, "unlink")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/people/1")]
    [InlineData("/people/1/correct")]
    [InlineData("/people/1/merge")]
    [InlineData("/people/1/account")]
    public async Task A_file_out_of_reach_is_not_there(string path)
    {
        using var community = await Visitor.SignInAsync(district.Address, Users.Community);
        var page = await community.GetAsync(path);
        Assert.Equal((404, false), (page.Status, page.Html.Contains("柳*", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Two_files_are_merged_by_two_people()
    {
        using var street = await Visitor.SignInAsync(district.Address, Users.Street);
        async Task<int> MadeAsync(string born) => int.Parse(WayOf(await street.FillAsync(NewAtStreet, "register", ("name", "何其"), ("born", born), ("do", "register"))).Split('?')[0].Split('/')[^1], System.Globalization.CultureInfo.InvariantCulture);
        var (kept, other) = (await MadeAsync("1998-01-01"), await MadeAsync("1998-01-02"));
        var way = WayOf(await street.FillAsync($"/people/{kept}/merge", "merge", ("other", $"{other}"), ("reason", "看过证件")));
        Assert.DoesNotContain((await street.GetAsync(way)).Document.QuerySelectorAll("button"), b => b.TextContent.Contains("合并", StringComparison.Ordinal)); // not by whoever proposed
        Assert.Contains("可以恢复到", (await district.Secretary.FillAsync(way.Split('?')[0], "accept")).Text, StringComparison.Ordinal);
        Assert.Contains($"人员编号 {kept}", (await street.GetAsync($"/people/{other}")).Text, StringComparison.Ordinal);
        Assert.Contains("已恢复", (await district.Secretary.FillAsync(way.Split('?')[0], "undo", ("undo", "合错了"))).Text, StringComparison.Ordinal);
    }

    private Task<Page> SendAsync((string, string)[] entry, params (string, string)[] more) => district.Secretary.FillAsync(New, "register", [.. entry, .. more]);

    private string WayOf(Page page) => new Uri(district.Address, page.Response.Headers.Location!).PathAndQuery;

    private static string Resident(string seventeen) => seventeen + ResidentIdentity.CheckOf(seventeen);
}
