using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shiji.Accounts;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Jobs;
using Shiji.Kernel.Modules;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.Parameters;
using Shiji.Kernel.People;
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

            var volunteer = new Account { Id = Guid.CreateVersion7(), UserName = "own", NormalizedUserName = "OWN", Name = "own", CreatedAt = Now.AddDays(-400) };
            db.Add(volunteer);
            db.Add(new Person { Id = 7, Name = "某", OrganisationId = 1, AccountId = volunteer.Id });
            db.Add(new Account { Id = Guid.CreateVersion7(), UserName = "nobody", NormalizedUserName = "NOBODY", Name = "nobody", CreatedAt = Now.AddDays(-400) });
            return await db.SaveChangesAsync();
        });
        Assert.StartsWith("没有闲置停用的规则", await RunAsync<DisableDormant>(place), StringComparison.Ordinal);
        await DoAsync(place, db =>
        {
            db.Add(new RuleParameter { Code = "access.dormant.days", Name = "闲置", Value = 90, Unit = "天", From = new(2020, 1, 1), Source = "测试", EvidenceTag = "D" });
            return db.SaveChangesAsync();
        });
        Assert.Equal("停用了 3 个 90 天没有登录的账号。", await RunAsync<DisableDormant>(place));
        Assert.Equal(["idle", "nobody", "sys-old"], await DoAsync(place, db => db.Set<Account>().Where(a => a.DisabledAt != null).Select(a => a.UserName!).OrderBy(n => n).ToListAsync()));
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
            foreach (var (mark, days) in new[] { ("long ago", 91), ("lately", 89) }) db.Add(new KnownDevice { Id = Guid.CreateVersion7(), AccountId = one, MarkHash = mark, SeenAt = Now.AddDays(-days) });
            return db.SaveChangesAsync();
        });
        Assert.Equal("结束了 1 个没有退出的会话，清理了 1 个旧会话、4 个旧口令、1 个没有设完的第二要素、1 个过期的设备标记。", await RunAsync<ClearSessions>(place));
        Assert.Equal(["ended", "open", "silent"], await DoAsync(place, db => db.Set<Session>().Select(s => s.KeyHash).OrderBy(k => k).ToListAsync()));
        Assert.Equal(["0", "1", "2", "3"], await DoAsync(place, db => db.Set<FormerPassword>().Select(f => f.Hash).OrderBy(h => h).ToListAsync()));
        Assert.Equal(["lately"], await DoAsync(place, db => db.Set<KnownDevice>().Select(d => d.MarkHash).ToListAsync()));
        Assert.Equal(2, await DoAsync(place, db => db.Set<AccountToken>().CountAsync(t => t.UserId != half)));
    }

    [Theory, OnEachDatabase]
    public async Task A_session_left_alone_ends_sooner_for_an_administrator_later_for_a_volunteer_and_not_while_somebody_works(Database database)
    {
        await using var place = await TestDatabase.NewAsync(database);
        var time = new FakeTime(Now);
        await using var services = Services(place, time);
        var keys = await InAsync(services, async all =>
        {
            var db = all.GetRequiredService<ShijiDb>();
            await StandardRoles.InstallAsync(db);
            db.Add(new Organisation { Id = 1, Code = "YS00", Name = "云水区" });
            var keys = new List<string>();
            foreach (var role in (string[])[StandardRoles.Secretary, StandardRoles.AuditAdmin, ""])
            {
                var account = new Account { Id = Guid.CreateVersion7(), UserName = role, NormalizedUserName = role, Name = role, PasswordChangedAt = Now };
                db.Add(account);
                if (role.Length > 0) db.Add(new Post { Id = Guid.CreateVersion7(), AccountId = account.Id, OrganisationId = 1, RoleKey = role, From = new(2020, 1, 1) });
                keys.Add(await all.GetRequiredService<SessionDesk>().BeginAsync(account, true, new("", "", _ => null), default));
            }

            return keys;
        });
        Task<bool> Known(int i) => InAsync(services, async all => await all.GetRequiredService<SessionDesk>().RecogniseAsync(keys[i], "", default) is not null);
        for (var i = 0; i < 4; i++)
        {
            time.Now = time.Now.AddMinutes(9);
            Assert.True(await Known(0) && await Known(1));
        }

        time.Now = time.Now.AddMinutes(11);
        Assert.True(await Known(0));
        Assert.False(await Known(1));
        time.Now = time.Now.AddMinutes(31);
        Assert.False(await Known(0));
        time.Now = time.Now.AddHours(22);
        Assert.True(await Known(2)); // a volunteer with nothing but their own record
        Assert.Equal(["超过 10 分钟没有操作", "超过 30 分钟没有操作"], await DoAsync(place, db => db.Set<Session>().Where(s => s.EndedAt != null).OrderBy(s => s.EndedAt).Select(s => s.EndedBecause!).ToListAsync()));
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

    private static async Task<T> InAsync<T>(ServiceProvider services, Func<IServiceProvider, Task<T>> act)
    {
        await using var scope = Scope(services);
        return await act(scope.ServiceProvider);
    }

    private static ServiceProvider Services(TestDatabase place, FakeTime? time = null) =>
        new ServiceCollection().AddLogging().AddKernel(place.Storage, Place.Modules).AddAccounts().AddSingleton<TimeProvider>(time ?? new FakeTime(Now)).BuildServiceProvider();

    private static AsyncServiceScope Scope(ServiceProvider services)
    {
        var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Acting>().Become(Actor.System);
        return scope;
    }
}
