using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Records;
using Shiji.Kernel.Tallies;
using Shiji.Kernel.Tests.Databases;
using Shiji.Kernel.Tests.Districts;

namespace Shiji.Activities.Tests;

public sealed class OverviewTests
{
    [Theory, OnEachDatabase]
    public async Task Whichever_way_it_is_laid_out_the_rows_come_to_the_same_total_and_the_book_says_it_too(Database database)
    {
        await using var hall = await Hall.OpenAsync(database);
        var (one, two) = ((1, await hall.Staffed.OwnAsync(1)), (2, await hall.Staffed.OwnAsync(2)));
        await HoldAsync(hall, 9, 11, hall.Staffed.Here, one, two);
        await HoldAsync(hall, 13, 16, hall.Staffed.There, one);
        await hall.District.DoAsync(db => db.RestateAsync(db.Set<Attendance>().Where(a => a.PersonId == 2), rows => rows.ExecuteUpdateAsync(a => a.SetProperty(x => x.Evidence, Evidence.BackFilled).SetProperty(x => x.Category, "环境保护"))));
        await hall.District.RefreshAsync();

        foreach (var category in (string?[])[null, "社区服务", "环境保护"])
            foreach (var by in Enum.GetValues<OverviewBy>().Where(b => b != OverviewBy.Place || category is null))
            {
                var overview = await ReadAsync(hall, by, category);
                var suffix = category is null ? "" : $",category={category}";
                Assert.Equal((overview.Whole.Sessions, overview.Whole.Turns, overview.Whole.Minutes), (overview.Rows.Sum(r => r.Sessions), overview.Rows.Sum(r => r.Turns), overview.Rows.Sum(r => r.Minutes)));
                Assert.Equal(await hall.FigureAsync($"activity.minutes[kind=test.service{suffix}]"), overview.Whole.Minutes);
            }

        var whole = await ReadAsync(hall, OverviewBy.Unit, null);
        Assert.Equal((2, 3, 420, 2L), (whole.Whole.Sessions, whole.Whole.Turns, whole.Whole.Minutes, whole.Whole.People));
        Assert.Equal(2, whole.Rows.Count);
        Assert.Equal([2, 1], whole.Rows.OrderByDescending(r => r.People).Select(r => r.People)); // one of them served in both
        Assert.Equal([("社区服务", 1L), ("环境保护", 1L)], (await ReadAsync(hall, OverviewBy.Category, null)).Rows.Select(r => (r.Name, r.People!.Value)).OrderByDescending(r => r.Name == "社区服务"));
        Assert.All((await ReadAsync(hall, OverviewBy.Evidence, null)).Rows, r => Assert.Null(r.People)); // evidence does not divide people
        Assert.Equal(120, whole.Evidence.BackFilled);
    }

    private static Task<Overview> ReadAsync(Hall hall, OverviewBy by, string? category) => hall.AsAsync<ReadOverview, Overview>(Actor.System, async r =>
        await r.DoAsync(new(await hall.District.DoAsync(db => db.Set<ActivityKind>().SingleAsync(k => k.Key == Hall.Service)), category, District.Root, "ROOT", District.Span("2023H1"), by)));

    private static async Task HoldAsync(Hall hall, int from, int until, int organisation, params (int Person, Actor Own)[] people)
    {
        hall.Clock(8);
        var session = await hall.SessionAsync(from, until, organisation: organisation);
        foreach (var (hour, leaves) in new[] { (from, false), (until, true) })
        {
            hall.Clock(hour);
            foreach (var (person, own) in people) Assert.Null(await hall.ScanAsync(own, person, session.Id, leaves));
        }

        hall.Clock(until, 30);
        Assert.Null(await hall.ProposeAsync(session.Id, await hall.Staffed.PostAsync(organisation, "officer")));
        Assert.Null(await hall.ConfirmAllAsync(session.Id, await hall.Staffed.PostAsync(organisation, "secretary")));
        hall.Time.Now = Hall.At(0, 1).AddDays(8);
        await hall.NightAsync();
    }
}
