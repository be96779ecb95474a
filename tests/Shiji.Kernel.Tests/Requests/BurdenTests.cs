using Shiji.Kernel.Access;
using Shiji.Kernel.Periods;
using Shiji.Kernel.Requests;
using Shiji.Kernel.Tests.Databases;
using Shiji.Kernel.Tests.Districts;

namespace Shiji.Kernel.Tests.Requests;

/// <summary>What is asked of whom, added up.</summary>
public sealed class BurdenTests
{
    private static readonly Period Half = Period.Half(2023, 1);

    [Theory, OnEachDatabase]
    public async Task Minutes_times_those_asked_times_rounds_and_every_sum_of_the_same_items(Database database)
    {
        await using var desk = await RequestDesk.OpenAsync(database);
        var request = await desk.IssuedAsync(RequestDesk.Monthly); // due in April, May, June; four committees
        desk.GoTo(2023, 4, 2);
        await desk.HandInAsync(desk.Staffed.Secretary, request, desk.Staffed.Here, nothing: true, took: 7);
        var whole = await ReadAsync(desk, desk.Root, District.Root);
        Assert.Equal((1, 3, 12, 240L, 1, 7), (whole.All.Requests, whole.All.Rounds, whole.All.Fillings, whole.All.Minutes, whole.All.Told, whole.All.Took));
        Assert.Equal([80L, 80, 80], whole.ByMonth.Select(m => m.Minutes));
        Assert.Equal(["2023年4月", "2023年5月", "2023年6月"], whole.ByMonth.Select(m => m.Name));
        foreach (var sums in new[] { whole.ByIssuer, whole.ByLevel, whole.ByMonth, [.. whole.ByRequest.Select(r => r.Sum)] })
            Assert.Equal((whole.All.Minutes, whole.All.Fillings), (sums.Sum(s => s.Minutes), sums.Sum(s => s.Fillings)));

        var street = await ReadAsync(desk, desk.Staffed.Secretary, desk.Staffed.Street); // whoever reads it sees the same
        Assert.Equal((2 * 3, 20 * 6L, "团区委"), (street.All.Fillings, street.All.Minutes, street.ByIssuer.Single().Name));
        Assert.Equal(3, (await ReadAsync(desk, desk.Staffed.Secretary, desk.Staffed.Here)).All.Fillings);
        Assert.Empty((await ReadAsync(desk, desk.Root, District.Root, Period.Half(2022, 2))).Items);
    }

    [Theory, OnEachDatabase]
    public async Task Who_stood_there_then_is_counted_then(Database database)
    {
        await using var desk = await RequestDesk.OpenAsync(database);
        await desk.IssuedAsync(RequestDesk.Monthly with { Node = "STREET" });
        desk.GoTo(2023, 5, 10);
        Assert.Null(await desk.District.MoveAsync(desk.Staffed.Here, desk.Staffed.There, new(2023, 4, 15)));
        await desk.District.OpenCatalogueAsync();
        await desk.District.RefreshAsync();
        Assert.Equal([2, 1, 1], (await ReadAsync(desk, desk.Root, District.Root)).Items.Select(i => i.Fillings)); // gone from April on
    }

    private static Task<Burden> ReadAsync(RequestDesk desk, Actor who, int node, Period? period = null) => desk.As<ReadBurden, Burden>(who, b => b.DoAsync(node, period ?? Half));
}
