using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Registers;
using Shiji.Kernel.Tests.Databases;
using Shiji.Kernel.Tests.Districts;

namespace Shiji.Kernel.Tests.Concurrency;

public sealed class ConcurrencyTests
{
    [Theory, OnEachDatabase]
    public async Task Many_write_at_once_while_the_keeper_refreshes_and_nothing_is_lost(Database database)
    {
        var (writers, acts) = database == Database.Postgres ? (8, 60) : (3, 25);
        await using var district = await District.FoundAsync(database);
        var organisations = new List<int>();
        for (var i = 0; i < 6; i++) organisations.Add(await district.FoundAsync($"ORG{i}", District.Root));
        var shared = new List<Guid>();
        for (var i = 0; i < 3; i++) shared.Add((await district.EnterAsync(district.Activity(organisations[i], new(2022, 1, 1), 0, person: 99))).Id);

        var all = Enumerable.Range(1, writers).Select(n => new Writer(district, n, [.. organisations], [.. shared])).ToList();
        var work = Task.WhenAll(all.Select(w => Task.Run(() => w.WorkAsync(acts))));
        var keepers = Enumerable.Range(0, 2).Select(_ => Task.Run(async () =>
        {
            while (!work.IsCompleted) await district.RefreshAsync();
        })).ToList();
        var mover = Task.Run(async () =>
        {
            for (var i = 1; i < 6; i++) Assert.Null(await district.MoveAsync(organisations[i], organisations[0], new DateOnly(2022, 2, 1).AddDays(i * 9)));
        });
        await Task.WhenAll([work, mover, .. keepers]);
        await district.RefreshAsync();

        var rows = all.Sum(w => w.Own.Count);
        Assert.Equal((rows + 3, rows * 10 + all.Sum(w => w.Added)), (await district.FigureAsync("act", District.Root, "2022H1"), await district.FigureAsync("act.minutes", District.Root, "2022H1")));
        Assert.Equal(all.SelectMany(w => w.Own).Concat(shared).Order(),
            (await district.DoAsync(db => db.Set<RegisterRow>().Where(r => r.State == RowState.InForce).Select(r => r.Id).ToListAsync())).Order());
        var proof = await district.ProveAsync("2022H1");
        Assert.True(proof.Proved, string.Join("; ", proof.Differences.Take(3)));
    }

    [Theory, OnEachDatabase]
    public async Task Two_keepers_at_once_count_once(Database database)
    {
        await using var district = await District.FoundAsync(database);
        for (var i = 0; i < 5; i++)
        {
            await district.EnterAsync(district.Activity(District.Root, new(2022, 5, 4), 1));
            await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(district.RefreshAsync)));
        }

        Assert.Equal(5, await district.FigureAsync("act.minutes", District.Root, "2022"));
        Assert.True((await district.ProveAsync("2022")).Proved);
    }

    [Theory, OnEachDatabase]
    public async Task What_is_in_a_figure_is_there_before_and_after_but_never_half(Database database)
    {
        await using var district = await District.FoundAsync(database);
        var (north, south) = (await district.FoundAsync("NORTH", District.Root), await district.FoundAsync("SOUTH", District.Root));
        var row = await district.EnterAsync(district.Activity(north, new(2022, 5, 4)));
        await district.RefreshAsync();
        var work = Task.Run(async () =>
        {
            for (var i = 0; i < 20; i++)
            {
                await district.EditAsync(row.Id, r => r.OrganisationId = i % 2 == 0 ? south : north);
                await district.RefreshAsync();
            }
        });
        while (!work.IsCompleted)
        {
            var figures = await district.FiguresAsync([north, south, District.Root], "2022H1");
            long At(int node) => figures[district.Catalogue.Measure("act")!, node, District.Span("2022H1")]!.Value.Total;
            Assert.Equal((1, 1), (At(District.Root), At(north) + At(south)));
        }

        await work;
    }
}
