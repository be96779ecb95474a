using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Parameters;
using Shiji.Kernel.Registers;
using Shiji.Kernel.Results;
using Shiji.Kernel.Tests.Databases;
using Shiji.Kernel.Tests.Districts;

namespace Shiji.Kernel.Tests.Registers;

/// <summary>How much one person may have in one day is said by the rule in force on that day.</summary>
public sealed class DayLimitTests
{
    private static readonly DateOnly Day = new(2022, 5, 4);
    private static readonly DateOnly Change = new(2022, 6, 1);

    [Theory, OnEachDatabase]
    public async Task The_rows_of_a_person_on_one_day_are_taken_together(Database database)
    {
        await using var district = await FoundAsync(database);
        await district.EnterAsync(district.Activity(District.Root, Day, 300, person: 1));
        Assert.Null(await district.SubmitAsync(district.Activity(District.Root, Day, 100, person: 1))); // 100 more wait to be accepted
        Refused("填了 101分钟，此人当日另有 400分钟，合计 501分钟，超过“单人单日上限”500分钟（测试约定，待核），请核对。", await district.SubmitAsync(district.Activity(District.Root, Day, 101, person: 1)));
        Assert.Null(await district.SubmitAsync(district.Activity(District.Root, Day, 100, person: 1)));
    }

    [Theory, OnEachDatabase]
    public async Task Another_person_another_day_another_register_and_a_row_that_names_nobody_are_not_added(Database database)
    {
        await using var district = await FoundAsync(database);
        await district.EnterAsync(district.Activity(District.Root, Day, 500, person: 1));
        await district.EnterAsync(district.Home(District.Root, Day, beds: 500, head: 2));
        Assert.Null(await district.SubmitAsync(district.Activity(District.Root, Day, 500, person: 2)));
        Assert.Null(await district.SubmitAsync(district.Activity(District.Root, Day.AddDays(1), 500, person: 1)));
        for (var i = 0; i < 2; i++) Assert.Null(await district.SubmitAsync(district.Activity(District.Root, Day, 500)));
        Refused("填了 501分钟，超过", await district.SubmitAsync(district.Activity(District.Root, Day, 501)));
    }

    [Theory, OnEachDatabase]
    public async Task The_version_in_force_on_the_rows_day_counts_whenever_the_row_is_entered(Database database)
    {
        await using var district = await FoundAsync(database);
        Assert.Null(await district.SubmitAsync(district.Activity(District.Root, Change.AddDays(-1), 500, person: 1)));
        Refused("超过“单人单日上限”400分钟", await district.SubmitAsync(district.Activity(District.Root, Change, 401, person: 1)));
        Assert.Null(await district.SubmitAsync(district.Activity(District.Root, new(2011, 1, 1), 590, person: 1))); // no rule yet
        Refused("超过上限 600分钟", await district.SubmitAsync(district.Activity(District.Root, new(2011, 1, 1), 601, person: 1)));
    }

    [Theory, OnEachDatabase]
    public async Task A_row_voided_or_returned_makes_room_again(Database database)
    {
        await using var district = await FoundAsync(database);
        var (voided, returned) = (await district.EnterAsync(district.Activity(District.Root, Day, 200, person: 1)), district.Activity(District.Root, Day, 300, person: 1));
        Assert.Null(await district.SubmitAsync(returned));
        Refused("合计 501分钟", await district.SubmitAsync(district.Activity(District.Root, Day, 1, person: 1)));
        Assert.Null(await district.VoidAsync(voided.Id));
        Assert.Null(await district.ReturnAsync(returned.Id));
        Assert.Null(await district.SubmitAsync(district.Activity(District.Root, Day, 400, person: 1)));
        Refused("填了 300分钟，此人当日另有 400分钟", await district.DoAsync(db => new ResubmitRow(db, district.Check(db), district.Clock).DoAsync(returned.Id, _ => { })));
        Assert.Null(await district.DoAsync(db => new ResubmitRow(db, district.Check(db), district.Clock).DoAsync(returned.Id, r => r.Quantity1 = 100)));
    }

    [Theory, OnEachDatabase]
    public async Task A_correction_takes_the_place_of_what_it_corrects_and_of_both_the_larger_counts_until_then(Database database)
    {
        await using var district = await FoundAsync(database);
        var row = await district.EnterAsync(district.Activity(District.Root, Day, 300, person: 1));
        var correction = district.Activity(District.Root, Day, 450, person: 1);
        Assert.Null(await district.CorrectAsync(row.Id, correction));
        Refused("此人当日另有 450分钟", await district.SubmitAsync(district.Activity(District.Root, Day, 51, person: 1)));
        Assert.Null(await district.AcceptAsync(correction.Id));
        Refused("此人当日另有 450分钟", await district.SubmitAsync(district.Activity(District.Root, Day, 51, person: 1)));
        Assert.Null(await district.SubmitAsync(district.Activity(District.Root, Day, 50, person: 1)));
    }

    /// <summary>A district whose register of activities has a limit: 500 minutes, from June 2022 on 400.</summary>
    private static async Task<District> FoundAsync(Database database)
    {
        var district = await District.FoundAsync(database);
        await district.DoAsync(async db =>
        {
            (await db.Set<RegisterColumn>().SingleAsync(c => c.Key == "minutes")).LargestRule = "act.largest";
            db.AddRange(Limit(500, new(2012, 1, 1)), Limit(400, Change));
            return await db.SaveChangesAsync();
        });
        return district;
    }

    private static RuleParameter Limit(decimal minutes, DateOnly from) =>
        new() { Code = "act.largest", Name = "单人单日上限", Value = minutes, Unit = "分钟", From = from, Source = "测试约定", EvidenceTag = "M-中" };

    private static void Refused(string words, Refusal? refusal)
    {
        Assert.NotNull(refusal);
        Assert.Contains(words, refusal.Message, StringComparison.Ordinal);
        Assert.EndsWith("。", refusal.Message, StringComparison.Ordinal);
        Assert.Equal("minutes", refusal.Field);
    }
}
