using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shiji.Accounts;
using Shiji.Kernel.Catalogues;
using Shiji.Kernel.Data;
using Shiji.Kernel.Tallies;
using Shiji.Web.Tests.Districts;

namespace Shiji.Web.Tests.Access;

/// <summary>A program over an empty database, from the first page to the first secretary at work.</summary>
public sealed class SetUpTests : IAsyncLifetime
{
    private EmptyDistrict _district = null!;

    private Uri Address => _district.Address;

    private string Code => _district.Code;

    public async ValueTask InitializeAsync() => _district = await EmptyDistrict.OpenAsync();

    [Fact]
    public async Task Before_there_is_a_district_everything_leads_to_its_setting_up_and_only_the_code_opens_it()
    {
        using var visitor = new Visitor(Address);
        foreach (var path in new[] { "/", "/sign-in", "/posts", "/nowhere" })
            Assert.Equal("/set-up", (await visitor.GetAsync(path)).Response.Headers.Location?.ToString());
        Assert.Equal(200, (await visitor.GetAsync("/health/ready")).Status);
        Assert.Contains("设置码不对", (await visitor.FillAsync("/set-up", null, Fields("wrong"))).Text, StringComparison.Ordinal);
        Assert.Contains("用户名不能相同", (await visitor.FillAsync("/set-up", null, Fields(Code, audit: "sys"))).Text, StringComparison.Ordinal);
        Assert.Equal(302, (await visitor.GetAsync("/")).Status);
        await _district.DoAsync(async services => Assert.False(await services.GetRequiredService<ShijiDb>().Set<Account>().AnyAsync())); // nothing half done
    }

    [Fact]
    public async Task From_the_code_on_the_console_to_a_secretary_at_work()
    {
        using var first = new Visitor(Address);
        var made = await first.FillAsync("/set-up", null, Fields(Code));
        Assert.Equal(200, made.Status);
        var codes = made.Document.QuerySelectorAll(".panel code").Select(c => c.TextContent).ToList();
        Assert.Equal(["sys", "sec", "aud"], codes.Where((_, i) => i % 2 == 0));
        Assert.Equal("/", (await first.GetAsync("/set-up")).Response.Headers.Location?.ToString());
        await _district.DoAsync(async services => await services.GetRequiredService<TallyBook>().RefreshAsync(await services.GetRequiredService<CatalogueShelf>().TakeAsync(services.GetRequiredService<ShijiDb>())));

        using var system = await FirstSignInAsync("sys", codes[1], "Xitong-guanli-2026");
        var opened = await system.FillAsync("/accounts/new", null, ("name", "安如是"), ("user", "anrushi"));
        var password = opened.Document.QuerySelector("code")!.TextContent;
        Assert.Equal("/no-right", (await system.GetAsync("/posts")).Response.Headers.Location!.AbsolutePath);

        using var security = await FirstSignInAsync("sec", codes[3], "Anquan-guanli-2026");
        Assert.Equal(System.Net.HttpStatusCode.Found, (await security.PostAsync("/posts/new",
            ("account", "anrushi"), ("organisation", "YS00"), ("role", "secretary"), ("from", DateTime.MinValue.AddYears(2019).ToString("yyyy-MM-dd", null)), ("until", ""), ("deputy", ""), ("reason", "任职文件"))).Status);

        using var secretary = await FirstSignInAsync("anrushi", password, "Shuji-shangren-2026");
        var home = await secretary.GetAsync("/");
        Assert.Equal(200, home.Status);
        Assert.Contains("云水区", home.Text, StringComparison.Ordinal);
    }

    public ValueTask DisposeAsync() => _district.DisposeAsync();

    /// <summary>With a given password nothing opens but its change; an administrator then sets up the second factor.</summary>
    private async Task<Visitor> FirstSignInAsync(string user, string given, string own)
    {
        var visitor = new Visitor(Address);
        await visitor.PostAsync("/sign-in", ("name", user), ("password", given));
        Assert.Equal("/account/password", (await visitor.GetAsync("/account")).Response.Headers.Location?.ToString());
        Assert.Contains("至少 12 个字符", (await visitor.FillAsync("/account/password", null, ("present", given), ("password", "Short-1"), ("again", "Short-1"))).Text, StringComparison.Ordinal);
        await visitor.PostAsync("/account/password", ("present", given), ("password", own), ("again", own));
        return await Visitor.SignInAsync(Address, user, own);
    }

    private static (string, string)[] Fields(string code, string audit = "aud") =>
    [
        ("code", code), ("name", "共青团云水区委员会"), ("short", "云水区"), ("organisation", "YS00"), ("founded", "2000-05-04"), ("opens", "2026-01-01"),
        ("system-name", "甲"), ("system-user", "sys"), ("security-name", "乙"), ("security-user", "sec"), ("audit-name", "丙"), ("audit-user", audit),
    ];
}
