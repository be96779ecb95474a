using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shiji.Kernel.Access;
using Shiji.Kernel.Jobs;
using Shiji.Kernel.Tests.Databases;

namespace Shiji.Kernel.Tests.Jobs;

/// <summary>Due at 03:10 by the district's clock, until the rule ends on 1 June 2023. The clock stands at noon of 1 March 2023 in Shanghai.</summary>
public sealed class ScheduleTests
{
    private static readonly DateTimeOffset Noon = new(2023, 3, 1, 4, 0, 0, TimeSpan.Zero);

    [Theory, OnEachDatabase]
    public async Task A_new_schedule_begins_with_its_next_due_time_once_for_both_processes(Database database)
    {
        await using var shop = await Workshop.OpenAsync(database);
        Assert.Equal(Noon, shop.District.Time.Now);
        await BothAsync(shop, expected: 0);
        shop.Pass(TimeSpan.FromHours(15)); // 03:00, another day, the same in Greenwich
        await BothAsync(shop, expected: 0);
        shop.Pass(TimeSpan.FromMinutes(10));
        await BothAsync(shop, expected: 1);
        await BothAsync(shop, expected: 0);
        Assert.True(await Workshop.WorkAsync(shop.One, ofProgram: true));
        Assert.Equal("系统", Assert.Single(shop.Bell.Rung).Who);
        shop.Pass(TimeSpan.FromDays(1));
        await BothAsync(shop, expected: 1);
    }

    [Theory, OnEachDatabase]
    public async Task What_was_missed_while_the_program_stood_still_is_done_once(Database database)
    {
        await using var shop = await Workshop.OpenAsync(database);
        await BothAsync(shop, expected: 0);
        shop.Pass(TimeSpan.FromDays(5));
        await BothAsync(shop, expected: 1);
        await BothAsync(shop, expected: 0);
        Assert.Equal(1, await shop.District.DoAsync(db => db.Set<Job>().CountAsync(j => j.Kind == TestWorkModule.Nightly)));
    }

    [Theory, OnEachDatabase]
    public async Task Without_a_rule_that_says_when_it_is_switched_off(Database database)
    {
        await using var shop = await Workshop.OpenAsync(database);
        await BothAsync(shop, expected: 0);
        shop.District.Time.Now = new(2023, 6, 2, 4, 0, 0, TimeSpan.Zero);
        await BothAsync(shop, expected: 0);
        var line = (await shop.AsAsync(Actor.System, s => s.GetRequiredService<ScheduleReader>().AllAsync())).Single(l => l.Schedule.Kind.Key == TestWorkModule.Nightly);
        Assert.Null(line.Next);
    }

    [Theory, OnEachDatabase]
    public async Task The_page_knows_the_last_time_and_the_next(Database database)
    {
        await using var shop = await Workshop.OpenAsync(database);
        await BothAsync(shop, expected: 0);
        shop.Pass(TimeSpan.FromDays(1));
        await BothAsync(shop, expected: 1);
        await Workshop.WorkAsync(shop.Other, ofProgram: true);
        var line = (await shop.AsAsync(Actor.System, s => s.GetRequiredService<ScheduleReader>().AllAsync())).Single(l => l.Schedule.Kind.Key == TestWorkModule.Nightly);
        Assert.Equal((JobState.Done, "敲过了。", new DateTime(2023, 3, 2, 19, 10, 0, DateTimeKind.Utc)), (line.Last!.State, line.Last.Said, line.Next));
    }

    private static async Task BothAsync(Workshop shop, int expected) => Assert.Equal(expected, (await Task.WhenAll(shop.DueAsync(shop.One), shop.DueAsync(shop.Other))).Sum());
}
