using Microsoft.EntityFrameworkCore;
using Shiji.Accounts;
using Shiji.Kernel.Logs;
using Shiji.Kernel.Tests.Databases;
using Shiji.Web.Tests.Districts;
using Shiji.Web.Tests.Twice;

namespace Shiji.Web.Tests.Access;

public sealed class SecondFactorTests(ServedTwice served)
{
    [Theory, OnEachDatabase]
    public async Task A_code_is_taken_once_and_no_older_one_after_it(Database database)
    {
        var owner = await Newcomer.MakeAsync(await served.OnAsync(database), "yicima");
        using var first = await owner.SignInAsync();
        var secret = (await first.GetAsync("/account/second-factor")).Document.QuerySelector("code")!.TextContent;
        var code = Totp.Now(secret);
        Assert.Equal(200, (await first.FillAsync("/account/second-factor", null, ("code", code))).Status);

        // What set it up does not sign in as well.
        using var visitor = (await owner.KnockAsync()).Visitor;
        Assert.Contains("已经用过", (await visitor.FillAsync("/sign-in/code", "code", ("code", code))).Text, StringComparison.Ordinal);
        Assert.Equal("动态码已经用过", (await owner.ReasonsAsync(LogAct.SignInFailed))[0]);
        var next = Totp.Now(secret, 1);
        Assert.Equal(302, (await visitor.FillAsync("/sign-in/code", "code", ("code", next))).Status);
        using var again = (await owner.KnockAsync()).Visitor;
        foreach (var used in new[] { next, code, Totp.Now(secret, -1) })
            Assert.Contains("已经用过", (await again.FillAsync("/sign-in/code", "code", ("code", used))).Text, StringComparison.Ordinal);
        Assert.Contains("动态码不对", (await again.FillAsync("/sign-in/code", "code", ("code", Totp.Now(secret, 9)))).Text, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task Of_several_who_give_the_same_code_at_once_one_is_let_in(Database database)
    {
        var (owner, secret) = await WithCodesAsync(await served.OnAsync(database), "tongma");
        var visitors = new List<Visitor>();
        for (var i = 0; i < 4; i++) visitors.Add((await owner.KnockAsync()).Visitor);
        var code = Totp.Now(secret, 1);
        var statuses = await Task.WhenAll(visitors.Select(async v => (await v.FillAsync("/sign-in/code", "code", ("code", code))).Status));
        Assert.Equal([302, 422, 422, 422], statuses.Order());
        visitors.ForEach(v => v.Dispose());
    }

    [Theory, OnEachDatabase]
    public async Task A_right_password_opens_no_new_guesses_at_the_code(Database database)
    {
        var (owner, secret) = await WithCodesAsync(await served.OnAsync(database), "caima");
        for (var i = 0; i < 5; i++)
        {
            using var visitor = (await owner.KnockAsync()).Visitor;
            await visitor.FillAsync("/sign-in/code", "code", ("code", Totp.Now(secret, 9)));
        }

        var (late, page) = await owner.KnockAsync();
        Assert.Contains("账号锁定到", page.Text, StringComparison.Ordinal);
        late.Dispose();
    }

    [Theory, OnEachDatabase]
    public async Task Strangers_who_lock_a_name_do_not_lock_out_its_owner(Database database)
    {
        var owner = await Newcomer.MakeAsync(await served.OnAsync(database), "suoming");
        var other = await Newcomer.MakeAsync(owner.District, "suoming-other");
        using var known = await owner.SignInAsync();
        using var others = await other.SignInAsync();
        for (var i = 0; i < 5; i++) (await owner.KnockAsync("Wrong-password-1")).Visitor.Dispose();
        Assert.Contains("账号锁定到", (await owner.KnockAsync()).Page.Text, StringComparison.Ordinal);
        Assert.Equal(302, (await owner.KnockAsync(browser: known)).Page.Status);
        // Having been there does not lift it for strangers, and a mark of another account, or of nobody, is none.
        Assert.Contains("账号锁定到", (await owner.KnockAsync()).Page.Text, StringComparison.Ordinal);
        var name = known.Cookies.Single(c => c.Name.StartsWith("shiji.device.", StringComparison.Ordinal)).Name;
        foreach (var mark in new[] { others.Cookies.Single(c => c.Name.StartsWith("shiji.device.", StringComparison.Ordinal)).Value, "made-up" })
        {
            using var forger = new Visitor(owner.District.Address);
            forger.Keep(name, mark);
            Assert.Contains("账号锁定到", (await owner.KnockAsync(browser: forger)).Page.Text, StringComparison.Ordinal);
        }

        // After the days of the rule a device is a stranger.
        await Newcomer.InAsync(owner.District, (_, db) => db.Set<KnownDevice>().Where(d => d.AccountId == owner.Id).ExecuteUpdateAsync(s => s.SetProperty(d => d.SeenAt, d => d.SeenAt.AddDays(-91))));
        Assert.Contains("账号锁定到", (await owner.KnockAsync(browser: known)).Page.Text, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task A_known_device_locks_on_its_own_failures_and_a_passkey_is_not_stopped_by_either(Database database)
    {
        var owner = await Newcomer.MakeAsync(await served.OnAsync(database), "ziji");
        using var known = await owner.SignInAsync();
        var device = new Authenticator(owner.District.Address.GetLeftPart(UriPartial.Authority));
        var (_, options) = await known.AskAsync("/account/passkeys");
        await known.FillAsync("/account/passkeys", "keep", ("name", "手机"), ("credential", device.Make(options)));
        for (var i = 0; i < 5; i++) Assert.Equal(422, (await owner.KnockAsync("Wrong-password-1", known)).Page.Status);
        Assert.Contains("在这台设备上输错次数太多", (await owner.KnockAsync(browser: known)).Page.Text, StringComparison.Ordinal);
        Assert.Equal("口令不对，这台设备锁定", (await owner.ReasonsAsync(LogAct.SignInFailed))[0]);
        Assert.Equal(302, (await owner.KnockAsync()).Page.Status); // strangers are counted apart

        (_, options) = await known.AskAsync("/sign-in");
        Assert.Equal(302, (await known.FillAsync("/sign-in", "passkey", ("credential", device.Show(options)))).Status);
        Assert.Equal(200, (await known.GetAsync("/account")).Status);

        var keeper = await Newcomer.MakeAsync(owner.District, "jiesuo", Kernel.Access.StandardRoles.SystemAdmin);
        using var administrator = await keeper.SignInAsync();
        Assert.Contains("已经解锁", (await administrator.FillAsync($"/accounts/{owner.Id}", "unlock")).Text, StringComparison.Ordinal);
        Assert.Equal(302, (await owner.KnockAsync(browser: known)).Page.Status);
    }

    [Theory, OnEachDatabase]
    public async Task Nobody_guesses_at_the_present_password_of_an_open_session_for_long(Database database)
    {
        var owner = await Newcomer.MakeAsync(await served.OnAsync(database), "kaizhe");
        using var visitor = await owner.SignInAsync();
        for (var i = 0; i < 5; i++)
            Assert.Contains("口令不对", (await visitor.FillAsync("/account/password", null, ("present", "Wrong-password-1"), ("password", "Another-2026-one"), ("again", "Another-2026-one"))).Text, StringComparison.Ordinal);
        Assert.Equal(302, (await visitor.GetAsync("/account")).Status);
        Assert.Equal("确认本人的口令不对，锁定", (await owner.ReasonsAsync(LogAct.SignInFailed))[0]);
    }

    private static async Task<(Newcomer Owner, string Secret)> WithCodesAsync(ServedDistrict district, string user)
    {
        var owner = await Newcomer.MakeAsync(district, user);
        using var first = await owner.SignInAsync();
        var secret = (await first.GetAsync("/account/second-factor")).Document.QuerySelector("code")!.TextContent;
        await first.FillAsync("/account/second-factor", null, ("code", Totp.Now(secret)));
        return (owner, secret);
    }
}
