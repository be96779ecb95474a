using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shiji.Accounts;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Jobs;
using Shiji.Kernel.Modules;
using Shiji.Kernel.Parameters;
using Shiji.Kernel.Tests.Databases;
using Shiji.Kernel.Tests.Time;
using Shiji.Web.Commands;

namespace Shiji.Web.Tests.Access;

/// <summary>What is done with accounts and sessions at night.</summary>
public sealed class UpkeepTests
{
    private static readonly DateTime Now = new(2026, 5, 1, 4, 0, 0, DateTimeKind.Utc);

    [Theory, OnEachDatabase]
    public async Task Whoever_does_not_sign_in_is_disabled_but_never_the_last_administrator_of_a_kind(Database database)
    {
        await using var place = await TestDatabase.NewAsync(database);
        await DoAsync(place, async db =>
        {
            await StandardRoles.InstallAsync(db);
            foreach (var (name, days, role) in new (string, int, string?)[] { ("idle", 100, "officer"), ("busy", 1, "officer"), ("back", 300, "officer"), ("sys-old", 200, StandardRoles.SystemAdmin), ("sys-new", 150, StandardRoles.SystemAdmin), ("audit", 300, StandardRoles.AuditAdmin) })
            {
                var account = new Account { Id = Guid.CreateVersion7(), UserName = name, NormalizedUserName = name.ToUpperInvariant(), Name = name, CreatedAt = Now.AddDays(-400), SignedInAt = Now.AddDays(-days), EnabledAt = name == "back" ? Now.AddDays(-1) : null };
                db.Add(account);
                db.Add(new Post { Id = Guid.CreateVersion7(), AccountId = account.Id, OrganisationId = 1, RoleKey = role!, From = new(2020, 1, 1) });
                db.Add(new Session { Id = Guid.CreateVersion7(), AccountId = account.Id, KeyHash = name, StartedAt = Now, SeenAt = Now });
            }

            return await db.SaveChangesAsync();
        });
        Assert.StartsWith("没有闲置停用的规则", await RunAsync<DisableDormant>(place), StringComparison.Ordinal);
        await DoAsync(place, db =>
        {
            db.Add(new RuleParameter { Code = "access.dormant.days", Name = "闲置", Value = 90, Unit = "天", From = new(2020, 1, 1), Source = "测试", EvidenceTag = "D" });
            return db.SaveChangesAsync();
        });
        Assert.Equal("停用了 2 个 90 天没有登录的账号。", await RunAsync<DisableDormant>(place));
        Assert.Equal(["idle", "sys-old"], await DoAsync(place, db => db.Set<Account>().Where(a => a.DisabledAt != null).Select(a => a.UserName!).OrderBy(n => n).ToListAsync()));
        Assert.Equal(["idle", "sys-old"], await DoAsync(place, db => db.Set<Session>().Where(s => s.EndedAt != null).Select(s => s.KeyHash).OrderBy(n => n).ToListAsync()));
        Assert.Equal("停用了 0 个 90 天没有登录的账号。", await RunAsync<DisableDormant>(place));
    }

    [Theory, OnEachDatabase]
    public async Task What_is_used_up_is_cleared_and_what_is_in_use_stays(Database database)
    {
        await using var place = await TestDatabase.NewAsync(database);
        var (one, half, signing) = (Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7());
        await DoAsync(place, db =>
        {
            foreach (var (id, factor) in new[] { (one, true), (half, false), (signing, false) })
            {
                db.Add(new Account { Id = id, UserName = $"{id}", NormalizedUserName = $"{id}", Name = "某", TwoFactorEnabled = factor });
                db.Add(new AccountToken { UserId = id, LoginProvider = "x", Name = "key", Value = "sealed" });
            }

            db.AddRange(Enumerable.Range(0, 8).Select(i => new FormerPassword { Id = Guid.CreateVersion7(), AccountId = one, Hash = $"{i}", Until = Now.AddDays(-i) }));
            foreach (var (key, account, seen, ended) in new (string, Guid, int, int?)[] { ("old", one, 200, 190), ("ended", one, 20, 20), ("silent", one, 3, null), ("open", signing, 0, null) })
                db.Add(new Session { Id = Guid.CreateVersion7(), AccountId = account, KeyHash = key, StartedAt = Now.AddDays(-seen), SeenAt = Now.AddDays(-seen), EndedAt = ended is { } days ? Now.AddDays(-days) : null });
            return db.SaveChangesAsync();
        });
        Assert.Equal("结束了 1 个没有退出的会话，清理了 1 个旧会话、4 个旧口令、1 个没有设完的第二要素。", await RunAsync<ClearSessions>(place));
        Assert.Equal(["ended", "open", "silent"], await DoAsync(place, db => db.Set<Session>().Select(s => s.KeyHash).OrderBy(k => k).ToListAsync()));
        Assert.Equal(["0", "1", "2", "3"], await DoAsync(place, db => db.Set<FormerPassword>().Select(f => f.Hash).OrderBy(h => h).ToListAsync()));
        Assert.Equal(2, await DoAsync(place, db => db.Set<AccountToken>().CountAsync(t => t.UserId != half)));
    }

    private static async Task<string?> RunAsync<T>(TestDatabase place) where T : class, IJobWork
    {
        await using var services = Services(place);
        await using var scope = Scope(services);
        return (await ActivatorUtilities.CreateInstance<T>(scope.ServiceProvider).DoAsync(new(new() { Kind = "test" }, TimeProvider.System, new()), default)).Value;
    }

    private static async Task<T> DoAsync<T>(TestDatabase place, Func<ShijiDb, Task<T>> act)
    {
        await using var services = Services(place);
        await using var scope = Scope(services);
        return await act(scope.ServiceProvider.GetRequiredService<ShijiDb>());
    }

    private static ServiceProvider Services(TestDatabase place) =>
        new ServiceCollection().AddLogging().AddKernel(place.Storage, Place.Modules).AddAccounts().AddSingleton<TimeProvider>(new FakeTime(Now)).BuildServiceProvider();

    private static AsyncServiceScope Scope(ServiceProvider services)
    {
        var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Acting>().Become(Actor.System);
        return scope;
    }
}
