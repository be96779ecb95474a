using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Secrecy;
using Shiji.Kernel.Tests.Databases;
using Shiji.Kernel.Tests.Districts;

namespace Shiji.Kernel.Tests.Secrecy;

public sealed class ResealTests : IDisposable
{
    private const int Lockers = 1200;
    private const int Drawers = 600;
    private readonly Rings _rings = new();

    public void Dispose() => _rings.Dispose();

    [Theory, OnEachDatabase]
    public async Task A_sealed_column_is_kept_sealed_found_by_its_fingerprint_and_may_be_empty(Database database)
    {
        var ring = await _rings.MakeAsync();
        var vault = new Vault(ring);
        await using var district = await FilledAsync(database, vault);
        await district.DoAsync(async db =>
        {
            var found = await db.Set<Locker>().SingleAsync(l => l.Print == vault.Fingerprint("第7件", Locker.Purpose));
            Assert.Equal("第7件", vault.Open(found.Content!.Value, Locker.Purpose).Value);
            Assert.Equal(1, await db.Set<Locker>().CountAsync(l => l.Content == null));
            Assert.StartsWith(ring.CurrentId + ".", await db.Database.SqlQuery<string>($"SELECT content AS \"Value\" FROM locker WHERE print = {found.Print}").SingleAsync());
            return true;
        });
    }

    [Theory, OnEachDatabase]
    public async Task Everything_comes_under_the_current_key_even_if_it_is_turned_on_the_way(Database database)
    {
        var ring = await _rings.MakeAsync();
        var vault = new Vault(ring);
        await using var district = await FilledAsync(database, vault);
        Assert.Null(await ring.RotateAsync(Rings.Clock, Suites.National));
        var turned = false;
        var done = await ResealAsync(district, vault, () =>
        {
            if (!turned) ring.RotateAsync(Rings.Clock).GetAwaiter().GetResult();
            turned = true;
        });
        Assert.InRange(done, Lockers + Drawers + 1, 2 * (Lockers + Drawers));
        await AllAreCurrentAsync(district, vault);
        Assert.Equal(0, await ResealAsync(district, vault));
    }

    [Theory, OnEachDatabase]
    public async Task Broken_off_it_goes_on_where_it_was(Database database)
    {
        var ring = await _rings.MakeAsync();
        var vault = new Vault(ring);
        await using var district = await FilledAsync(database, vault);
        Assert.Null(await ring.RotateAsync(Rings.Clock));
        using var stop = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => ResealAsync(district, vault, stop.Cancel, stop.Token));
        Assert.Equal(Lockers + Drawers - 500, await ResealAsync(district, vault));
        await AllAreCurrentAsync(district, vault);
    }

    [Theory, OnEachDatabase]
    public async Task What_somebody_writes_between_two_batches_stands(Database database)
    {
        var ring = await _rings.MakeAsync();
        var vault = new Vault(ring);
        await using var district = await FilledAsync(database, vault);
        Assert.Null(await ring.RotateAsync(Rings.Clock));
        var renewed = vault.Seal("新的", Drawer.Purpose);
        await ResealAsync(district, vault, () => district.DoAsync(async db =>
        {
            (await db.Set<Drawer>().SingleAsync(d => d.Cabinet == 5 && d.Number == 599)).Content = renewed;
            return await db.SaveChangesAsync();
        }).GetAwaiter().GetResult());
        Assert.Equal(renewed, await district.DoAsync(db => db.Set<Drawer>().Where(d => d.Cabinet == 5 && d.Number == 599).Select(d => d.Content).SingleAsync()));
    }

    [Theory, OnEachDatabase]
    public async Task A_value_that_does_not_open_stops_it_and_is_named(Database database)
    {
        var ring = await _rings.MakeAsync();
        var vault = new Vault(ring);
        await using var district = await FilledAsync(database, vault);
        Assert.Null(await ring.RotateAsync(Rings.Clock));
        await district.SqlAsync($"UPDATE drawer SET content = '20200101-ffffff.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA' WHERE cabinet = 1 AND number = 142");
        var refusal = await district.DoAsync(async db => (await new Reseal(db, vault).DoAsync()).Refusal);
        Assert.Contains("没有密钥 20200101-ffffff", refusal?.Message);
        Assert.Contains("drawer，1，142", refusal?.Message);
    }

    private static Task<long> ResealAsync(District district, Vault vault, Action? between = null, CancellationToken cancel = default) => district.DoAsync(async db =>
    {
        var done = await new Reseal(db, vault).DoAsync((_, _) => between?.Invoke(), cancel);
        Assert.True(done.Ok, done.Refusal?.Message);
        return done.Value;
    });

    private static Task AllAreCurrentAsync(District district, Vault vault) => district.DoAsync(async db =>
    {
        var lockers = await db.Set<Locker>().Where(l => l.Content != null).ToListAsync();
        Assert.Equal(Lockers, lockers.Count);
        Assert.All(lockers, l => Assert.False(vault.NeedsResealing(l.Content!.Value)));
        Assert.All(lockers, l => Assert.Equal(l.Print, vault.Fingerprint(vault.Open(l.Content!.Value, Locker.Purpose).Value!, Locker.Purpose)));
        var drawers = await db.Set<Drawer>().ToListAsync();
        Assert.All(drawers, d => Assert.Equal(($"{d.Number}", false), (vault.Open(d.Content, Drawer.Purpose).Value, vault.NeedsResealing(d.Content))));
        return true;
    });

    private static async Task<District> FilledAsync(Database database, Vault vault)
    {
        var district = await District.FoundAsync(database);
        district.Modules = LockerModule.List;
        await district.DoAsync(async db =>
        {
            await LockerModule.CreateTablesAsync(db);
            db.AddRange(Enumerable.Range(0, Lockers).Select(i => $"第{i}件").Select(text => new Locker
            {
                Id = Rings.Clock.NewId(),
                Content = vault.Seal(text, Locker.Purpose),
                Print = vault.Fingerprint(text, Locker.Purpose),
            }).Append(new Locker { Id = Rings.Clock.NewId() }));
            await db.SaveChangesAsync();
            return await db.Storage.InsertAsync(db, Enumerable.Range(0, Drawers).Select(i => new Drawer { Cabinet = i / 100, Number = i, Content = vault.Seal($"{i}", Drawer.Purpose) }));
        });
        return district;
    }
}
