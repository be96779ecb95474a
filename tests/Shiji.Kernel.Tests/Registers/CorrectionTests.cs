using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Registers;
using Shiji.Kernel.Tests.Databases;
using Shiji.Kernel.Tests.Districts;

namespace Shiji.Kernel.Tests.Registers;

public sealed class CorrectionTests
{
    private static readonly DateOnly Day = new(2022, 5, 31);

    [Theory, OnEachDatabase]
    public async Task An_accepted_correction_takes_the_place_of_the_row_and_the_total_moves_by_the_difference(Database database)
    {
        await using var district = await District.FoundAsync(database);
        var row = await district.EnterAsync(district.Activity(District.Root, Day, 100, "甲", 1));
        await district.RefreshAsync();
        var correction = district.Activity(District.Root, Day, 70, "乙", 1);
        Assert.Null(await district.CorrectAsync(row.Id, correction));
        await district.RefreshAsync();
        Assert.Equal(100, await district.FigureAsync("act.minutes", District.Root, "2022H1"));

        Assert.Null(await district.AcceptAsync(correction.Id));
        await district.RefreshAsync();
        Assert.Equal((70, 1, 1), (await district.FigureAsync("act.minutes", District.Root, "2022H1"),
            await district.FigureAsync("act", District.Root, "2022H1"), await district.FigureAsync("act.person", District.Root, "2022H1")));
        Assert.Equal((0, 1), (await district.FigureAsync("act[kind=甲]", District.Root, "2022H1"), await district.FigureAsync("act[kind=乙]", District.Root, "2022H1")));
        Assert.Equal(RowState.Superseded, (await district.DoAsync(db => db.Set<RegisterRow>().SingleAsync(r => r.Id == row.Id))).State);
        Assert.True((await district.ProveAsync("2022H1")).Proved);
    }

    [Theory, OnEachDatabase]
    public async Task A_correction_may_move_the_day_into_another_year(Database database)
    {
        await using var district = await District.FoundAsync(database);
        var row = await district.EnterAsync(district.Activity(District.Root, new(2022, 1, 1), 5, person: 3));
        await district.RefreshAsync();
        var correction = district.Activity(District.Root, new(2021, 12, 31), 5, person: 3);
        Assert.Null(await district.CorrectAsync(row.Id, correction));
        Assert.Null(await district.AcceptAsync(correction.Id));
        await district.RefreshAsync();

        foreach (var measure in new[] { "act", "act.person" })
            Assert.Equal((1, 1, 0, 0), (await district.FigureAsync(measure, District.Root, "2021"), await district.FigureAsync(measure, District.Root, "2021-12"),
                await district.FigureAsync(measure, District.Root, "2022"), await district.FigureAsync(measure, District.Root, "2022-01")));
        Assert.True((await district.ProveAsync("2021-12-01..2022-01-31")).Proved);
    }

    [Theory, OnEachDatabase]
    public async Task People_are_gone_with_their_last_row_and_not_before(Database database)
    {
        await using var district = await District.FoundAsync(database);
        var rows = new List<RegisterRow>();
        foreach (var day in new DateOnly[] { new(2022, 2, 28), new(2022, 3, 1), new(2022, 3, 31) })
            rows.Add(await district.EnterAsync(district.Activity(District.Root, day, person: 9)));
        await district.RefreshAsync();
        long?[] expected = [1, 1, 0];
        for (var i = 0; i < rows.Count; i++)
        {
            Assert.Null(await district.VoidAsync(rows[i].Id));
            await district.RefreshAsync();
            Assert.Equal(expected[i], await district.FigureAsync("act.person", District.Root, "2022Q1"));
        }

        Assert.True((await district.ProveAsync("2022Q1")).Proved);
    }

    [Theory, OnEachDatabase]
    public async Task Only_one_correction_waits_at_a_time_and_only_for_a_row_in_force(Database database)
    {
        await using var district = await District.FoundAsync(database);
        var row = await district.EnterAsync(district.Activity(District.Root, Day));
        var first = district.Activity(District.Root, Day);
        Assert.Equal("reason", (await district.CorrectAsync(row.Id, first, " "))?.Field);
        Assert.Null(await district.CorrectAsync(row.Id, first));
        Assert.Contains("等审核", (await district.CorrectAsync(row.Id, district.Activity(District.Root, Day)))?.Message, StringComparison.Ordinal);
        Assert.Contains("生效", (await district.CorrectAsync(first.Id, district.Activity(District.Root, Day)))?.Message, StringComparison.Ordinal);
        Assert.Null(await district.VoidAsync(row.Id));
        Assert.Equal("correction", (await district.AcceptAsync(first.Id))?.Field);
    }

    [Theory, OnEachDatabase]
    public async Task A_leap_day_has_its_figure(Database database)
    {
        await using var district = await District.FoundAsync(database, new(2020, 1, 1));
        await district.EnterAsync(district.Activity(District.Root, new(2020, 2, 29), person: 1));
        await district.EnterAsync(district.Home(District.Root, new(2020, 2, 29), new(2020, 3, 1)));
        await district.RefreshAsync();
        Assert.Equal((1, 1, 0), (await district.FigureAsync("act.person", District.Root, "2020-02"),
            await district.FigureAsync("home", District.Root, "2020-02"), await district.FigureAsync("home", District.Root, "2020-03")));
        Assert.Equal((1, 0), (await district.FigureAsync("home", District.Root, "2020-02-10..2020-02-29"), await district.FigureAsync("home", District.Root, "2020-02-10..2020-02-28")));
    }
}
