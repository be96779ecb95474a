using System.Net;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Shiji.Accounts;
using Shiji.Kernel.Logs;
using Shiji.Web.Tests.Api;
using Shiji.Web.Tests.Districts;

namespace Shiji.Web.Tests.Access;

public sealed class SignInTests(ServedDistrict district)
{
    [Theory]
    [InlineData("/")]
    [InlineData("/figures/vol.turns?org=YS01")]
    [InlineData("/posts")]
    [InlineData("/log")]
    [InlineData("/summary.docx")]
    public async Task Whoever_is_not_signed_in_is_led_to_the_door_and_remembered_where_from(string path)
    {
        using var visitor = new Visitor(district.Address);
        var page = await visitor.GetAsync(path);
        Assert.Equal(302, page.Status);
        Assert.Equal("/sign-in?to=" + Uri.EscapeDataString(path), page.Response.Headers.Location!.PathAndQuery);
    }

    [Fact]
    public async Task After_the_door_the_page_that_was_asked_for_opens()
    {
        using var visitor = new Visitor(district.Address);
        var (_, way) = await visitor.PostAsync("/sign-in?to=%2Fregisters", ("name", Users.Street), ("password", SampleAccounts.Password));
        Assert.Equal("/registers", way);
        Assert.Equal(200, (await visitor.GetAsync(way!)).Status);
    }

    [Theory]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example/")]
    [InlineData("/\\elsewhere.example")]
    public async Task The_door_leads_nowhere_else(string to)
    {
        using var visitor = new Visitor(district.Address);
        Assert.Equal((HttpStatusCode.Found, "/"), await visitor.PostAsync("/sign-in?to=" + Uri.EscapeDataString(to), ("name", Users.Street), ("password", SampleAccounts.Password)));
    }

    [Fact]
    public async Task A_wrong_password_and_a_wrong_name_are_told_alike()
    {
        using var visitor = new Visitor(district.Address);
        var name = await visitor.FillAsync("/sign-in", null, ("name", "meiyouzheren"), ("password", "whatever-1A"));
        var password = await visitor.FillAsync("/sign-in", null, ("name", Users.District), ("password", "whatever-1A"));
        Assert.Equal(422, name.Status);
        Assert.Equal(name.Document.QuerySelector("[role=alert]")!.TextContent, password.Document.QuerySelector("[role=alert]")!.TextContent);
        Assert.Contains("用户名或口令不对", password.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("whatever-1A", password.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Many_guesses_at_once_are_as_many_as_one_after_the_other()
    {
        await Robot.InAsync(district, (services, _) => services.GetRequiredService<UserManager<Account>>().CreateAsync(new Account { Id = Guid.CreateVersion7(), UserName = "caibuzhao", Name = "叶见微" }, SampleAccounts.Password));
        var guesses = await Task.WhenAll(Enumerable.Range(0, 5).Select(async i =>
        {
            using var visitor = new Visitor(district.Address);
            return await visitor.FillAsync("/sign-in", null, ("name", "caibuzhao"), ("password", $"whatever-{i}A"));
        }));
        Assert.All(guesses, g => Assert.Equal(422, g.Status));
        using var right = new Visitor(district.Address);
        Assert.Contains("账号锁定到", (await right.FillAsync("/sign-in", null, ("name", "caibuzhao"), ("password", SampleAccounts.Password))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Too_many_failures_from_one_address_stop_strangers_there_and_nobody_elsewhere()
    {
        await Robot.InAsync(district, (_, db) =>
        {
            db.AddRange(Enumerable.Range(0, 100).Select(_ => new LogEntry { At = TimeProvider.System.GetUtcNow().UtcDateTime, Act = LogAct.SignInFailed, Subject = "account", Address = "203.0.113.77" }));
            return db.SaveChangesAsync();
        });
        using var known = await Visitor.SignInAsync(district.Address, Users.Street);
        foreach (var (address, browser, stopped) in new[] { ("203.0.113.77", null, true), ("203.0.113.77", known, false), ("203.0.113.78", null, false) })
        {
            using var visitor = new Visitor(district.Address, browser);
            visitor.Client.DefaultRequestHeaders.Add("X-Forwarded-For", address);
            var page = await visitor.FillAsync("/sign-in", null, ("name", Users.Street), ("password", SampleAccounts.Password));
            Assert.Equal(stopped, page.Text.Contains("这个网络地址输错的次数太多", StringComparison.Ordinal));
            Assert.Equal(stopped ? 422 : 302, page.Status);
        }
    }

    [Theory, InlineData("https", true), InlineData("http", false)]
    public async Task Behind_a_proxy_the_cookie_is_as_secure_as_the_way_to_it(string way, bool secure)
    {
        using var visitor = new Visitor(district.Address);
        visitor.Client.DefaultRequestHeaders.Add("X-Forwarded-Proto", way);
        var page = await visitor.FillAsync("/sign-in", null, ("name", Users.Street), ("password", SampleAccounts.Password));
        Assert.Equal(secure, page.Response.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("shiji=", StringComparison.Ordinal)).Contains("secure", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Who_signs_out_is_out_and_the_cookie_is_worth_nothing_any_more()
    {
        using var visitor = await Visitor.SignInAsync(district.Address, Users.Community);
        var kept = visitor.Cookies.Single(c => c.Name == "shiji").Value;
        Assert.Equal((HttpStatusCode.Found, "/sign-in"), await visitor.PostAsync("/sign-out"));
        using var thief = new Visitor(district.Address);
        thief.Client.DefaultRequestHeaders.Add("Cookie", "shiji=" + kept);
        Assert.Equal(302, (await thief.GetAsync("/")).Status);
    }

    [Fact]
    public async Task A_session_can_be_ended_from_another_browser()
    {
        using var here = await Visitor.SignInAsync(district.Address, Users.NextOfficer);
        using var there = await Visitor.SignInAsync(district.Address, Users.NextOfficer);
        var list = await here.GetAsync("/account");
        var end = list.Document.QuerySelectorAll("form input[name=_handler]").Select(i => i.GetAttribute("value")!).First(h => h.StartsWith("end-", StringComparison.Ordinal));
        await here.FillAsync("/account", end);
        Assert.Equal(302, (await there.GetAsync("/account")).Status);
        Assert.Equal(200, (await here.GetAsync("/account")).Status);
    }

    [Fact]
    public async Task A_form_from_elsewhere_is_not_taken()
    {
        using var visitor = await Visitor.SignInAsync(district.Address, Users.Community);
        using var content = new FormUrlEncodedContent([KeyValuePair.Create("_handler", "sign-out")]);
        using var response = await visitor.Client.PostAsync(new Uri("/sign-out", UriKind.Relative), content);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal(200, (await visitor.GetAsync("/account")).Status);
    }
}
