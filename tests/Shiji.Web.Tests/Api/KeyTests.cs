using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shiji.Accounts;
using Shiji.Kernel.Access;
using Shiji.Kernel.Parameters;
using Shiji.Kernel.Tests.Databases;
using Shiji.Web.Tests.Districts;
using Shiji.Web.Tests.Twice;

namespace Shiji.Web.Tests.Api;

/// <summary>A key opens as long as its post, its account, its days and its maker let it.</summary>
[Collection("api")]
public sealed class KeyTests(ServedTwice served)
{
    private const string Any = "/api/v1/registers";

    [Theory]
    [OnEachDatabase]
    public async Task Without_a_key_nothing_opens_and_a_cookie_is_none(Database database)
    {
        var district = await served.OnAsync(database);
        using var nobody = new Robot(district, null);
        var told = (await nobody.GetAsync(Any)).IsProblem(401, "Authorization: Bearer");
        Assert.Equal("Bearer", told.Response.Headers.WwwAuthenticate.Single().Scheme);
        using var wrong = new Robot(district, "shiji_wrong");
        (await wrong.GetAsync(Any)).IsProblem(401, "密钥不对");
        (await Told.OfAsync(await district.Client.GetAsync(new Uri(Any, UriKind.Relative)))).IsProblem(401, "Authorization: Bearer");
        (await nobody.GetAsync("/api/v1/nowhere")).IsProblem(401, "密钥");
    }

    [Theory]
    [OnEachDatabase]
    public async Task A_key_ends_when_it_is_revoked_expires_or_its_post_or_account_ends(Database database)
    {
        var district = await served.OnAsync(database);
        using var robot = await Robot.OfAsync(district, Users.Community);
        Task<int> KeyAsync(DateTime expires) => Robot.InAsync(district, (_, db) => db.Set<ApiKey>().Where(k => k.Id == robot.KeyId).ExecuteUpdateAsync(k => k.SetProperty(x => x.ExpiresAt, expires)));
        Task<int> AccountAsync(DateTime? disabled, DateTime? locked) => Robot.InAsync(district, (_, db) => db.Set<Account>().Where(a => a.UserName == Users.Community).ExecuteUpdateAsync(a => a.SetProperty(x => x.DisabledAt, disabled).SetProperty(x => x.LockedUntil, locked)));
        var (now, later) = (TimeProvider.System.GetUtcNow().UtcDateTime, TimeProvider.System.GetUtcNow().UtcDateTime.AddDays(1));
        async Task OpensAsync() => Assert.Equal(200, (await robot.GetAsync(Any)).Status);

        await OpensAsync();
        await KeyAsync(now);
        (await robot.GetAsync(Any)).IsProblem(401, "已经到期");
        await KeyAsync(later);
        await AccountAsync(now, null);
        (await robot.GetAsync(Any)).IsProblem(401, "停用或锁定");
        await AccountAsync(null, later);
        (await robot.GetAsync(Any)).IsProblem(401, "停用或锁定");
        await AccountAsync(null, null);
        await OpensAsync();

        Task<int> PostAsync(DateOnly? until) => Robot.InAsync(district, async (_, db) =>
        {
            var post = await db.Set<ApiKey>().Where(k => k.Id == robot.KeyId).Select(k => k.PostId).SingleAsync();
            return await db.Set<Post>().Where(p => p.Id == post).ExecuteUpdateAsync(p => p.SetProperty(x => x.Until, until));
        });
        await PostAsync(new(2022, 6, 1));
        (await robot.GetAsync(Any)).IsProblem(401, "岗位已经结束");
        await PostAsync(null);
        await OpensAsync();

        await Robot.InAsync(district, (services, _) => services.GetRequiredService<RevokeKey>().DoAsync(robot.KeyId, "换了程序"));
        (await robot.GetAsync(Any)).IsProblem(401, "已经收回");
    }

    [Theory]
    [OnEachDatabase]
    public async Task A_key_has_the_rights_it_was_made_with_and_none_that_its_post_lacks(Database database)
    {
        var district = await served.OnAsync(database);
        using var figures = await Robot.OfAsync(district, Users.Street, KeyRights.ReadFigures);
        Assert.Equal(200, (await figures.GetAsync("/api/v1/figures?period=2022H1")).Status);
        (await figures.GetAsync("/api/v1/organisations")).IsProblem(403, "读组织");
        (await figures.GetAsync("/api/v1/people")).IsProblem(403, "没有这项权限");
        (await figures.GetAsync("/api/v1/figures/vol.turns/records?period=2022H1")).IsProblem(403, "没有这项权限");
        (await figures.PostAsync("/api/v1/registers/volunteer.service/rows", "x", "{}")).IsProblem(403, "没有这项权限");

        await Robot.InAsync(district, async (services, db) =>
        {
            var (making, actors) = (services.GetRequiredService<MakeKey>(), services.GetRequiredService<ActorReader>());
            async Task<string?> RefusedAsync(string user, KeyRights rights, int days, Guid? post = null)
            {
                var account = await db.Set<Account>().SingleAsync(a => a.UserName == user);
                return (await making.DoAsync(account.Id, "程序", post ?? (await actors.PostsAsync(account.Id))[0].Post.Id, rights, days)).Refusal?.Field;
            }

            Assert.Equal("post", await RefusedAsync(Users.Security, KeyRights.ReadFigures, 30));
            Assert.Equal("post", await RefusedAsync(Users.Street, KeyRights.ReadFigures, 30, Guid.CreateVersion7()));
            Assert.Equal("days", await RefusedAsync(Users.Street, KeyRights.ReadFigures, 181));
            Assert.Equal("rights", await RefusedAsync(Users.Street, KeyRights.None, 30));
            var officer = await db.Set<Role>().SingleAsync(r => r.Key == "officer");
            var whole = officer.Permissions;
            officer.Permissions = whole.Replace(nameof(Permission.ReadPeople) + " ", "", StringComparison.Ordinal);
            await db.SaveChangesAsync();
            Assert.Equal("rights", await RefusedAsync(Users.NextOfficer, KeyRights.ReadPeople, 30));
            officer.Permissions = whole;
            return await db.SaveChangesAsync();
        });
    }

    [Theory]
    [OnEachDatabase]
    public async Task A_key_may_ask_so_often_in_a_minute_as_the_rule_says(Database database)
    {
        var district = await served.OnAsync(database);
        using var robot = await Robot.OfAsync(district, Users.Street);
        Task<int> RuleAsync(decimal value) => Robot.InAsync(district, (_, db) => db.Set<RuleParameter>().Where(p => p.Code == "api.rate.minute").ExecuteUpdateAsync(p => p.SetProperty(x => x.Value, value)));
        await RuleAsync(3);
        var statuses = new List<Told>();
        for (var i = 0; i < 8; i++) statuses.Add(await robot.GetAsync(Any));
        await RuleAsync(100_000);
        var held = statuses.First(t => t.Status != 200).IsProblem(429, "请求太多");
        Assert.True(held.Response.Headers.RetryAfter!.Delta > TimeSpan.Zero);
        Assert.True(statuses.Count(t => t.Status == 200) is >= 3 and <= 6); // a minute may have turned meanwhile
        Assert.Equal(200, (await robot.GetAsync(Any)).Status);
    }

    [Theory]
    [OnEachDatabase]
    public async Task A_key_is_made_on_a_page_shown_once_and_revoked_by_the_security_administrator(Database database)
    {
        var district = await served.OnAsync(database);
        using var visitor = await Visitor.SignInAsync(district.Address, Users.NextOfficer);
        var post = (await visitor.GetAsync("/account/keys")).Document.QuerySelector("select[name=post] option")!.GetAttribute("value")!;
        var wrong = await visitor.FillAsync("/account/keys", "make", ("name", "打卡机"), ("post", post), ("days", "30"));
        Assert.Equal(422, wrong.Status);
        var made = await visitor.FillAsync("/account/keys", "make", ("name", "打卡机"), ("post", post), ("rights", nameof(KeyRights.ReadRegisters)), ("rights", nameof(KeyRights.WriteRows)), ("days", "30"));
        var secret = made.Document.QuerySelector("code.big")!.TextContent;
        Assert.StartsWith("shiji_", secret, StringComparison.Ordinal);
        Assert.DoesNotContain(secret, (await visitor.GetAsync("/account/keys")).Html, StringComparison.Ordinal);
        using var robot = new Robot(district, secret);
        Assert.Equal(200, (await robot.GetAsync(Any)).Status);

        var key = await Robot.InAsync(district, (_, db) => db.Set<ApiKey>().AsNoTracking().SingleAsync(k => k.Name == "打卡机"));
        Assert.NotNull(key.UsedAt);
        Assert.False(await Robot.InAsync(district, (_, db) => db.Set<Kernel.Logs.LogEntry>().AnyAsync(e => e.After!.Contains(key.Hash) || e.After!.Contains(secret))));

        using var security = await Visitor.SignInAsync(district.Address, Users.Security);
        Assert.Contains("打卡机", (await security.GetAsync("/keys")).Text, StringComparison.Ordinal);
        Assert.Equal(422, (await security.FillAsync("/keys", $"revoke-{key.Id}")).Status);
        await security.FillAsync("/keys", $"revoke-{key.Id}", ("reason", "人已调离"));
        (await robot.GetAsync(Any)).IsProblem(401, "已经收回");
        Assert.Contains("已收回：人已调离", (await visitor.GetAsync("/account/keys")).Text, StringComparison.Ordinal);
        Assert.Equal("/no-right", (await visitor.GetAsync("/keys")).Response.Headers.Location!.AbsolutePath);
    }
}
