using System.Collections.Concurrent;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shiji.Accounts;
using Shiji.Activities;
using Shiji.Kernel.Access;
using Shiji.Kernel.Catalogues;
using Shiji.Kernel.Data;
using Shiji.Kernel.Modules;
using Shiji.Kernel.People;
using Shiji.Kernel.Secrecy;
using Shiji.Kernel.Tests.Databases;
using Shiji.Kernel.Time;
using Shiji.Web.Tests.Backups;
using Shiji.Web.Tests.Districts;

namespace Shiji.Web.Tests.Running;

/// <summary>A crowd at the gate, and the plug is pulled.</summary>
public sealed class KilledTests : IDisposable
{
    private const int Volunteers = 6;
    private const int TapsOfEach = 30;

    private readonly string _folder = Directory.CreateTempSubdirectory("shiji-killed-").FullName;
    private readonly Guid _session = Guid.CreateVersion7();
    private readonly ConcurrentDictionary<Guid, bool> _answered = [];
    private RotatingCode _codes = null!;

    [Theory, OnEachDatabase]
    public async Task When_the_server_is_killed_in_the_middle_of_a_burst_no_check_in_is_lost_and_none_doubled(Database database)
    {
        Assert.SkipWhen(database == Database.Postgres && TestPlace.NoPostgres is not null, TestPlace.NoPostgres ?? "");
        await using var place = database == Database.Sqlite ? TestPlace.Sqlite(_folder) : TestPlace.Postgres();
        await FoundAsync(place);
        using var server = database == Database.Sqlite ? new ServerProcess("--data", _folder) : new ServerProcess("--data", _folder, "--database", place.Value);
        await server.StartAsync();

        var (half, again) = (new TaskCompletionSource(), new TaskCompletionSource());
        var signedIn = await Task.WhenAll(Enumerable.Range(1001, Volunteers).Select(p => Visitor.SignInAsync(server.Address, $"volunteer{p}")));
        var crowd = (await Task.WhenAll(signedIn.Select(async v => (Visitor: v, Form: await FormAsync(v))))).Select(v => TapAsync(v.Visitor, v.Form, half, again)).ToList();
        await Task.WhenAny(half.Task, Task.WhenAll(crowd));
        server.Kill();
        var before = _answered.Count;
        await server.StartAsync();
        again.SetResult();
        var sent = (await Task.WhenAll(crowd)).SelectMany(ids => ids).ToList();
        server.Kill();

        Assert.InRange(before, 1, (Volunteers * TapsOfEach) - 1); // it was in the middle
        var rows = await InAsync(place, db => db.Set<CheckIn>().Where(c => c.SessionId == _session).Select(c => c.Id).ToListAsync());
        Assert.Equal(sent.Order(), rows.Order());
    }

    private string Gate => $"/check-in/{_session:N}";

    private async Task<List<KeyValuePair<string, string>>> FormAsync(Visitor me) =>
        [.. (await me.GetAsync(Gate)).Document.QuerySelectorAll("form[data-offline] input[type=hidden]").Where(i => i.GetAttribute("name") != "id").Select(i => KeyValuePair.Create(i.GetAttribute("name")!, i.GetAttribute("value") ?? ""))];

    /// <summary>One telephone: arrives and leaves and arrives, each tap sent until it is answered.</summary>
    private async Task<List<Guid>> TapAsync(Visitor who, List<KeyValuePair<string, string>> form, TaskCompletionSource half, TaskCompletionSource again)
    {
        using var me = who;
        var ids = Enumerable.Range(0, TapsOfEach).Select(_ => Guid.CreateVersion7()).ToList();
        for (var i = 0; i < ids.Count; i++)
            while (!_answered.ContainsKey(ids[i]))
                try
                {
                    using var content = new FormUrlEncodedContent([.. form, new("id", $"{ids[i]}"), new("leaves", $"{i % 2}"), new("code", _codes.At(_session, TimeProvider.System.GetUtcNow().UtcDateTime, 30))]);
                    using var answer = await me.Client.PostAsync(new Uri(Gate, UriKind.Relative), content);
                    Assert.Equal(302, (int)answer.StatusCode);
                    _answered[ids[i]] = true;
                    if (_answered.Count >= Volunteers * TapsOfEach / 2) half.TrySetResult();
                }
                catch (HttpRequestException)
                {
                    await again.Task; // no answer: the same tap once more, when there is a network
                }

        return ids;
    }

    /// <summary>A session that is open now, and volunteers with accounts.</summary>
    private async Task FoundAsync(TestPlace place)
    {
        var ring = (await KeyRing.OpenOrCreateAsync(KeyRing.PathIn(new(_folder)), Suites.International, new DistrictClock(TimeProvider.System))).Value!;
        _codes = new(new Vault(ring));
        await InAsync(place, async db =>
        {
            Assert.Null(await db.Storage.MigrateAsync(db));
            await using var services = new ServiceCollection().AddKernel(db.Storage, Web.Commands.Place.Modules).BuildServiceProvider();
            await using var scope = services.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<Acting>().Become(Actor.System);
            await scope.ServiceProvider.GetRequiredService<CatalogueStart>().InstallAsync();
            await SmallDistrict.FoundAsync(scope.ServiceProvider);
            await ServedDistrict.LimitStrangersAsync(db, 1_000_000);
            var now = TimeProvider.System.GetUtcNow().UtcDateTime;
            var hash = new PasswordHasher<Account>().HashPassword(new Account { UserName = "x", Name = "x" }, SampleAccounts.Password);
            for (var i = 1001; i <= 1000 + Volunteers; i++)
            {
                var account = new Account { Id = Guid.CreateVersion7(), UserName = $"volunteer{i}", NormalizedUserName = $"VOLUNTEER{i}", Name = "叶见微", PasswordHash = hash, SecurityStamp = "x", CreatedAt = now, PasswordChangedAt = now };
                db.Add(account);
                db.Add(new Person { Id = i, Name = "叶见微", OrganisationId = 1, AccountId = account.Id });
            }

            var day = DateOnly.FromDateTime(now);
            var activity = new Activity { Id = Guid.CreateVersion7(), OrganisationId = 1, Day = day, Kind = "volunteer", Title = "停电的那一天", State = ActivityState.Published };
            db.Add(activity);
            db.Add(new ActivitySession { Id = _session, ActivityId = activity.Id, OrganisationId = 1, Day = day, Kind = "volunteer", Place = "广场", StartsAt = now.AddMinutes(-10), EndsAt = now.AddHours(2), OpensAt = now.AddHours(-1), ShutsAt = now.AddHours(3) });
            return await db.SaveChangesAsync();
        });
    }

    private static async Task<T> InAsync<T>(TestPlace place, Func<ShijiDb, Task<T>> act)
    {
        await using var db = new ShijiDb(place.Storage, Web.Commands.Place.Modules, Acting.System());
        return await act(db);
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }
}
