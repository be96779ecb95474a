using Shiji.Kernel.Data;
using Shiji.Kernel.People;
using Shiji.Kernel.Rates;
using Shiji.Kernel.Tests.Databases;
using Shiji.Kernel.Tests.People;

namespace Shiji.Kernel.Tests.Concurrency;

/// <summary>What many take at once.</summary>
public sealed class NumberTests
{
    [Theory, OnEachDatabase]
    public async Task Those_who_take_numbers_at_once_get_different_ones_behind_those_that_are_there(Database database)
    {
        await using var desk = await PeopleDesk.OpenAsync(database);
        var there = await desk.FileAsync(desk.Unit, "柳清越");
        var first = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => Task.Run(() => desk.District.DoAsync(db => db.TakeNumbersAsync<Person>(3)))));
        Assert.Equal(Enumerable.Range(there.Id + 1, 36), first.SelectMany(f => Enumerable.Range(f, 3)).Order());
    }

    [Theory, OnEachDatabase]
    public async Task Two_are_registered_at_once_and_both_get_a_file(Database database)
    {
        await using var desk = await PeopleDesk.OpenAsync(database);
        var made = await Task.WhenAll("春夏秋冬东南西北".Select(c => Task.Run(() => desk.RegisterAsync(new(desk.Unit, $"林{c}生") { BornOn = new(1999, 1, 1) }))));
        Assert.All(made, m => Assert.True(m.Ok, m.Refusal?.Message));
        Assert.Equal(8, made.Select(m => m.Value!.Id).Distinct().Count());
    }

    [Theory, OnEachDatabase]
    public async Task Those_who_take_of_one_allowance_at_once_never_take_more_than_there_is(Database database)
    {
        await using var desk = await PeopleDesk.OpenAsync(database);
        Task<int> TakeAsync(long window, int asked) => Task.Run(() => desk.District.DoAsync(db => new TakeAllowance(db).DoAsync("key:x", window, asked, 100)));
        Assert.Equal(100, (await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => TakeAsync(7, 9)))).Sum());
        Assert.Equal(0, await TakeAsync(7, 1));
        Assert.Equal(9, await TakeAsync(8, 9)); // a new window
        Assert.Equal(0, await TakeAsync(7, 9)); // whose clock is behind waits
        Assert.Equal(91, await TakeAsync(8, 200));
    }
}
