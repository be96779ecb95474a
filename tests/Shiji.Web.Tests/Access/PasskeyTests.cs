using System.Net;
using Microsoft.EntityFrameworkCore;
using Shiji.Accounts;
using Shiji.Kernel.Access;
using Shiji.Kernel.Logs;
using Shiji.Kernel.Tests.Databases;
using Shiji.Web.Tests.Districts;
using Shiji.Web.Tests.Twice;

namespace Shiji.Web.Tests.Access;

public sealed class PasskeyTests(ServedTwice served)
{
    private const string Mine = "/account/passkeys";

    [Theory, OnEachDatabase]
    public async Task A_passkey_is_added_named_used_without_name_or_password_and_removed(Database database)
    {
        var owner = await Newcomer.MakeAsync(await served.OnAsync(database), "tongxing");
        using var here = await owner.SignInAsync();
        using var there = await owner.SignInAsync();
        var device = DeviceOf(owner);
        await KeepAsync(here, device, "办公电脑");
        Assert.Equal(200, (await there.GetAsync("/account")).Status); // other browsers stay
        var passkey = Assert.Single(await PasskeysAsync(owner));
        Assert.Equal(HttpStatusCode.Found, (await here.FillAsync(Mine, $"name-{passkey.Id}", ("name", "我的手机"))).Response.StatusCode);

        using var door = new Visitor(owner.District.Address);
        Assert.Equal("/registers", (await EnterAsync(door, device, "/sign-in?to=%2Fregisters")).Response.Headers.Location?.ToString()[^10..]);
        Assert.Equal(200, (await door.GetAsync("/")).Status);
        Assert.Equal("用通行密钥“我的手机”", (await owner.ReasonsAsync(LogAct.SignedIn))[0]);
        Assert.NotNull(Assert.Single(await PasskeysAsync(owner)).UsedAt);

        Assert.Equal(HttpStatusCode.Found, (await door.FillAsync(Mine, $"remove-{passkey.Id}")).Response.StatusCode);
        Assert.Equal(302, (await here.GetAsync("/account")).Status); // one of them may be the lost device
        Assert.Equal(200, (await door.GetAsync("/account")).Status);
        using var late = new Visitor(owner.District.Address);
        await RefusedAsync(late, device, "没有通过验证");
        Assert.Equal([LogAct.Changed, LogAct.Changed, LogAct.Created], await Newcomer.InAsync(owner.District, (_, db) =>
            db.Set<LogEntry>().Where(e => e.Subject == "passkey" && e.SubjectId == passkey.Id.ToString() && e.AccountId == owner.Id).OrderByDescending(e => e.Id).Select(e => e.Act).ToListAsync()));
    }

    [Theory, OnEachDatabase]
    public async Task After_a_password_it_is_the_second_step_and_the_password_alone_opens_nothing(Database database)
    {
        var owner = await Newcomer.MakeAsync(await served.OnAsync(database), "dierbu");
        var device = DeviceOf(owner);
        using (var first = await owner.SignInAsync()) await KeepAsync(first, device, "办公电脑");
        var (visitor, _) = await owner.KnockAsync();
        Assert.Equal("/sign-in/code", (await visitor.GetAsync("/account")).Response.Headers.Location?.ToString());
        Assert.Equal("/sign-in/code", (await visitor.GetAsync(Mine)).Response.Headers.Location?.ToString());
        Assert.Equal(HttpStatusCode.Forbidden, (await PostedAsync(visitor, "/account/passkeys/offer")).Status);

        var another = await Newcomer.MakeAsync(owner.District, "dierbu-other");
        var others = DeviceOf(another);
        using (var first = await another.SignInAsync()) await KeepAsync(first, others, "别人的");
        var (_, wrong) = await visitor.AskAsync("/sign-in/code");
        Assert.Equal(422, (await visitor.FillAsync("/sign-in/code", "passkey", ("credential", others.Show(wrong)))).Status);

        var (_, options) = await visitor.AskAsync("/sign-in/code");
        Assert.Equal(302, (await visitor.FillAsync("/sign-in/code", "passkey", ("credential", device.Show(options)))).Status);
        Assert.Equal(200, (await visitor.GetAsync("/account")).Status);
        visitor.Dispose();
    }

    [Theory, OnEachDatabase]
    public async Task What_is_not_the_answer_to_this_challenge_at_this_address_by_this_device_is_refused_and_logged(Database database)
    {
        var owner = await Newcomer.MakeAsync(await served.OnAsync(database), "zhongzhong");
        var device = DeviceOf(owner);
        using (var first = await owner.SignInAsync()) await KeepAsync(first, device, "办公电脑");

        // The same answer twice: with the cookie of the challenge kept, as a thief would.
        using var visitor = new Visitor(owner.District.Address);
        var (_, options) = await visitor.AskAsync("/sign-in");
        var (answer, kept) = (device.Show(options), visitor.Cookies.Single(c => c.Name == "shiji.challenge").Value);
        Assert.Equal(302, (await visitor.FillAsync("/sign-in", "passkey", ("credential", answer))).Status);
        using var thief = new Visitor(owner.District.Address);
        thief.Keep("shiji.challenge", kept);
        await SaidAsync(thief, answer, "已经用过");
        Assert.Equal("通行密钥“办公电脑”的应答重复提交", (await owner.ReasonsAsync(LogAct.SignInFailed))[0]);

        // Of another browser's challenge, of another site, without asking who holds it.
        using var one = new Visitor(owner.District.Address);
        using var other = new Visitor(owner.District.Address);
        var (_, ofOne) = await one.AskAsync("/sign-in");
        await other.AskAsync("/sign-in");
        await SaidAsync(other, device.Show(ofOne), "没有通过验证");
        await SaidAsync(other, device.Show(ofOne), "已经过时"); // and its own challenge is spent
        device.Origin = "https://shiji.example.com";
        await RefusedAsync(one, device, "没有通过验证");
        (device.Origin, device.Verifies) = (OriginOf(owner), false);
        await RefusedAsync(one, device, "没有通过验证");
        device.Verifies = true;

        // A copy of the device lags behind.
        device.Count = 2;
        await RefusedAsync(one, device, "可能被复制过");
        Assert.Equal("通行密钥“办公电脑”的签名计数倒退，可能被复制", (await owner.ReasonsAsync(LogAct.SignInFailed))[0]);
        device.Count = 100;
        Assert.Equal(302, (await EnterAsync(one, device)).Status);
    }

    [Theory, OnEachDatabase]
    public async Task Of_two_who_send_the_same_answer_at_once_one_is_let_in(Database database)
    {
        var owner = await Newcomer.MakeAsync(await served.OnAsync(database), "tongshi");
        var device = DeviceOf(owner);
        using (var first = await owner.SignInAsync()) await KeepAsync(first, device, "云端的");
        device.Count = 0; // as those that are copied by their maker
        await Newcomer.InAsync(owner.District, (_, db) => db.Set<Passkey>().Where(p => p.AccountId == owner.Id).ExecuteUpdateAsync(s => s.SetProperty(p => p.SignCount, 0)));
        using var visitor = new Visitor(owner.District.Address);
        var (_, options) = await visitor.AskAsync("/sign-in");
        var (answer, kept) = (device.Show(options), visitor.Cookies.Single(c => c.Name == "shiji.challenge").Value);
        var sent = await Task.WhenAll(Enumerable.Range(0, 4).Select(async _ =>
        {
            using var one = new Visitor(owner.District.Address);
            one.Keep("shiji.challenge", kept);
            return (await one.FillAsync("/sign-in", "passkey", ("credential", answer))).Status;
        }));
        Assert.Equal([302, 422, 422, 422], sent.Order());
    }

    [Theory, OnEachDatabase]
    public async Task Whoever_was_not_asked_for_the_password_lately_adds_and_removes_nothing(Database database)
    {
        var owner = await Newcomer.MakeAsync(await served.OnAsync(database), "querenwo");
        using var visitor = await owner.SignInAsync();
        var device = DeviceOf(owner);
        var (_, options) = await visitor.AskAsync(Mine);
        await Newcomer.InAsync(owner.District, (_, db) => db.Set<Session>().Where(s => s.AccountId == owner.Id).ExecuteUpdateAsync(s => s.SetProperty(x => x.ConfirmedAt, x => x.ConfirmedAt!.Value.AddMinutes(-11))));
        var page = await visitor.GetAsync(Mine);
        Assert.Null(page.Document.QuerySelector("form[data-passkey]"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await PostedAsync(visitor, "/account/passkeys/offer")).Status);
        Assert.Empty(await PasskeysAsync(owner));

        Assert.Contains("口令不对", (await visitor.FillAsync(Mine, "confirm", ("present", "Wrong-password-1"))).Text, StringComparison.Ordinal);
        Assert.Equal(302, (await visitor.FillAsync(Mine, "confirm", ("present", SampleAccounts.Password))).Status);
        Assert.Contains("起个名", (await visitor.FillAsync(Mine, "keep", ("name", " "), ("credential", device.Make(options)))).Text, StringComparison.Ordinal);
        await KeepAsync(visitor, device, "办公电脑");
        Assert.Single(await PasskeysAsync(owner));
    }

    [Theory, OnEachDatabase]
    public async Task What_was_removed_does_not_come_back(Database database)
    {
        var owner = await Newcomer.MakeAsync(await served.OnAsync(database), "buhuilai");
        using var visitor = await owner.SignInAsync();
        var device = DeviceOf(owner);
        var (_, options) = await visitor.AskAsync(Mine);
        var (made, kept) = (device.Make(options), visitor.Cookies.Single(c => c.Name == "shiji.challenge").Value);
        Assert.Equal(302, (await visitor.FillAsync(Mine, "keep", ("name", "一"), ("credential", made))).Status);
        await visitor.FillAsync(Mine, $"remove-{(await PasskeysAsync(owner))[0].Id}");
        visitor.Keep("shiji.challenge", kept);
        Assert.Contains("没有加上", (await visitor.FillAsync(Mine, "keep", ("name", "二"), ("credential", made))).Text, StringComparison.Ordinal);
        Assert.Empty(await PasskeysAsync(owner));
    }

    [Theory, OnEachDatabase]
    public async Task For_an_administrator_it_is_the_second_factor_and_the_last_one_stays_until_another_takes_a_lost_one_away(Database database)
    {
        var district = await served.OnAsync(database);
        var (owner, keeper) = (await Newcomer.MakeAsync(district, "guanliyuan", StandardRoles.AuditAdmin), await Newcomer.MakeAsync(district, "guanzhanghao", StandardRoles.SystemAdmin));
        var (device, spare) = (DeviceOf(owner), DeviceOf(owner));
        var (visitor, _) = await owner.KnockAsync();
        Assert.Equal("/account/second-factor", (await visitor.GetAsync("/log")).Response.Headers.Location?.ToString());
        await KeepAsync(visitor, device, "密钥盘");
        Assert.Equal(200, (await visitor.GetAsync("/log")).Status);
        var only = Assert.Single(await PasskeysAsync(owner));
        Assert.Contains("最后一个", (await visitor.FillAsync(Mine, $"remove-{only.Id}")).Text, StringComparison.Ordinal);
        await KeepAsync(visitor, spare, "备用");
        Assert.Equal(302, (await visitor.FillAsync(Mine, $"remove-{only.Id}")).Status);

        var left = Assert.Single(await PasskeysAsync(owner));
        using var administrator = await keeper.SignInAsync();
        var page = await administrator.GetAsync($"/accounts/{owner.Id}");
        Assert.Contains("通行密钥 1 个", page.Text, StringComparison.Ordinal);
        Assert.Contains("已经删除", (await administrator.FillAsync($"/accounts/{owner.Id}", left.Id.ToString())).Text, StringComparison.Ordinal);
        Assert.Equal(302, (await visitor.GetAsync("/log")).Status);
        var (again, _) = await owner.KnockAsync();
        Assert.Equal("/account/second-factor", (await again.GetAsync("/log")).Response.Headers.Location?.ToString());
        visitor.Dispose();
        again.Dispose();
    }

    [Fact]
    public async Task Behind_a_proxy_the_address_is_the_one_that_people_see()
    {
        var owner = await Newcomer.MakeAsync(await served.OnAsync(Database.Sqlite), "daili");
        using var visitor = await owner.SignInAsync();
        foreach (var (header, value) in new[] { ("X-Forwarded-Proto", "https"), ("Host", "shiji.example.org") }) visitor.Client.DefaultRequestHeaders.Add(header, value);
        foreach (var (origin, status) in new[] { ("http://shiji.example.org", 422), ("https://shiji.example.org", 302) })
        {
            var (_, options) = await visitor.AskAsync(Mine);
            Assert.Contains("\"id\":\"shiji.example.org\"", options, StringComparison.Ordinal);
            Assert.True(visitor.Cookies.Single(c => c.Name == "shiji.challenge").Secure);
            foreach (var cookie in visitor.Cookies) cookie.Secure = false; // the visitor itself comes by http
            Assert.Equal(status, (await visitor.FillAsync(Mine, "keep", ("name", "手机"), ("credential", new Authenticator(origin).Make(options)))).Status);
        }
    }

    [Fact]
    public async Task What_the_script_asks_for_needs_the_token_of_a_form()
    {
        var district = await served.OnAsync(Database.Sqlite);
        using var visitor = new Visitor(district.Address);
        using var content = new FormUrlEncodedContent([]);
        using var answer = await visitor.Client.PostAsync(new Uri("/sign-in/passkey", UriKind.Relative), content);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.DoesNotContain(visitor.Cookies, c => c.Name == "shiji.challenge");
    }

    private static string OriginOf(Newcomer owner) => owner.District.Address.GetLeftPart(UriPartial.Authority);

    private static Authenticator DeviceOf(Newcomer owner) => new(OriginOf(owner));

    private static async Task KeepAsync(Visitor visitor, Authenticator device, string name)
    {
        var (status, options) = await visitor.AskAsync(Mine);
        Assert.Equal(HttpStatusCode.OK, status);
        var kept = await visitor.FillAsync(Mine, "keep", ("name", name), ("credential", device.Make(options)));
        Assert.True(kept.Status == 302, kept.Text);
    }

    private static async Task<Page> EnterAsync(Visitor visitor, Authenticator device, string door = "/sign-in")
    {
        var (_, options) = await visitor.AskAsync(door);
        return await visitor.FillAsync(door, "passkey", ("credential", device.Show(options)));
    }

    private static async Task RefusedAsync(Visitor visitor, Authenticator device, string says)
    {
        var (_, options) = await visitor.AskAsync("/sign-in");
        await SaidAsync(visitor, device.Show(options), says);
    }

    private static async Task SaidAsync(Visitor visitor, string answer, string says)
    {
        var page = await visitor.FillAsync("/sign-in", "passkey", ("credential", answer));
        Assert.Equal(422, page.Status);
        Assert.Contains(says, page.Document.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(302, (await visitor.GetAsync("/account")).Status);
    }

    private static Task<List<Passkey>> PasskeysAsync(Newcomer owner) => Newcomer.InAsync(owner.District, (_, db) => db.Set<Passkey>().AsNoTracking().Where(p => p.AccountId == owner.Id && p.RemovedAt == null).ToListAsync());

    /// <summary>With the token of a form that is there.</summary>
    private static async Task<(HttpStatusCode Status, string Text)> PostedAsync(Visitor visitor, string path)
    {
        var token = (await visitor.GetAsync("/sign-out")).Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var content = new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", token)]);
        using var answer = await visitor.Client.PostAsync(new Uri(path, UriKind.Relative), content);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }
}
