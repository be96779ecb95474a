using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.Results;
using Shiji.Kernel.Tests.Databases;

namespace Shiji.League.Tests.Dues;

/// <summary>A branch says who did not pay for a month; who owes several in a row is found of it, wherever they have gone.</summary>
public sealed class DuesTests
{
    private static readonly DateOnly January = new(2022, 1, 1);

    [Theory, OnEachDatabase]
    public async Task A_month_is_of_whoever_was_on_the_roll_on_its_first_day_and_what_is_paid_later_counts_for_it(Database database)
    {
        await using var desk = await OpenAsync(database);
        await desk.ListAsync(4, day: new(2022, 1, 2)); // came a day too late for January
        LeagueDesk.Refused("organisation", await HandAsync(desk, January, [1], actor: desk.ThereSecretary));
        LeagueDesk.Refused("month", await HandAsync(desk, new(2023, 4, 1), [1]));
        LeagueDesk.Refused("month", await HandAsync(desk, new(2021, 12, 1), [1])); // nobody on the roll
        LeagueDesk.Refused("standards", await HandAsync(desk, January, [1]));
        await SetAsync(desk, (1, DuesBand.Low, null), (2, DuesBand.Share, "10"), (3, DuesBand.None, null));
        LeagueDesk.Refused("unpaid", await HandAsync(desk, January, [4]));
        LeagueDesk.Refused("all", await HandAsync(desk, January, []));
        LeagueDesk.Refused("all", await HandAsync(desk, January, [1], all: true));
        Assert.Null(await HandAsync(desk, January, [1, 2]));
        Assert.Equal((3, 1, 20), await FiguresAsync(desk, "2022-01"));

        var line = await desk.District.DoAsync(db => db.Set<DuesLine>().SingleAsync(l => l.PersonId == 2));
        LeagueDesk.Refused("lines", await SettleAsync(desk, [], new(2022, 2, 10)));
        LeagueDesk.Refused("lines", await SettleAsync(desk, [line.Id], new(2022, 2, 10), desk.ThereSecretary)); // out of reach
        LeagueDesk.Refused("day", await SettleAsync(desk, [line.Id], new(2021, 12, 31)));
        LeagueDesk.Refused("day", await SettleAsync(desk, [line.Id], new(2023, 3, 2)));
        Assert.Null(await SettleAsync(desk, [line.Id], new(2022, 2, 10)));
        LeagueDesk.Refused("lines", await SettleAsync(desk, [line.Id], new(2022, 2, 10)));
        Assert.Equal((3, 2, 1020), await FiguresAsync(desk, "2022-01"));

        Assert.Null(await HandAsync(desk, January, [], all: true)); // the sheet was wrong
        Assert.Equal((3, 3, 1320), await FiguresAsync(desk, "2022-01"));
        Assert.Equal(0, await desk.District.DoAsync(db => db.Set<DuesLine>().CountAsync()));
        await desk.ProvedAsync("2022-01");
    }

    [Theory, OnEachDatabase]
    public async Task Three_months_in_a_row_are_arrears_until_one_of_them_is_paid_and_six_a_reminder_of_dropping_out(Database database)
    {
        await using var desk = await OpenAsync(database);
        await SetAsync(desk, (1, DuesBand.Low, null), (2, DuesBand.Low, null), (3, DuesBand.Low, null));
        for (var i = 0; i < 6; i++) Assert.Null(await HandAsync(desk, January.AddMonths(i), i == 2 ? [1] : [1, 2])); // the second paid in March
        Assert.Equal([(ArrearsLevel.Owing, new DateOnly(2022, 4, 1), null), (ArrearsLevel.Dropping, new(2022, 7, 1), null), (ArrearsLevel.Owing, new(2022, 7, 1), null)], await ArrearsAsync(desk));
        Assert.Equal(0, await OwingAsync(desk, "2022-03"));
        Assert.Equal(1, await OwingAsync(desk, "2022-04"));
        Assert.Equal(2, await OwingAsync(desk, "2022-07"));
        Assert.Equal(1, await desk.FigureAsync("dues.arrears[level=自行脱团提醒]", period: "2022-07"));

        var april = await desk.District.DoAsync(db => db.Set<DuesLine>().SingleAsync(l => l.PersonId == 1 && l.Day == new DateOnly(2022, 4, 1)));
        Assert.Null(await SettleAsync(desk, [april.Id], new(2022, 7, 20)));
        // January to March are three in a row still.
        Assert.Equal([(ArrearsLevel.Owing, new DateOnly(2022, 4, 1), null), (ArrearsLevel.Dropping, new(2022, 7, 1), new(2022, 7, 20)), (ArrearsLevel.Owing, new(2022, 7, 1), null)], await ArrearsAsync(desk));
        var march = await desk.District.DoAsync(db => db.Set<DuesLine>().SingleAsync(l => l.PersonId == 1 && l.Day == new DateOnly(2022, 3, 1)));
        Assert.Null(await SettleAsync(desk, [march.Id], new(2022, 8, 2)));
        Assert.Equal(new DateOnly(2022, 8, 2), (await ArrearsAsync(desk))[0].Until);
        Assert.Equal(1, await OwingAsync(desk, "2022-08"));
        await desk.ProvedAsync("2022H2");
    }

    [Theory, OnEachDatabase]
    public async Task Arrears_go_with_the_member_to_another_roll_and_end_where_they_leave(Database database)
    {
        await using var desk = await OpenAsync(database);
        await SetAsync(desk, (1, DuesBand.Low, null), (2, DuesBand.Low, null), (3, DuesBand.Low, null));
        for (var i = 0; i < 3; i++) Assert.Null(await HandAsync(desk, January.AddMonths(i), [1, 2]));
        await desk.Staff.AsAsync(Actor.System, async s =>
        {
            var roll = s.GetRequiredService<Roll>();
            roll.Move((await roll.TakeAsync(1, new(2022, 5, 10))).Value!, desk.There, new(2022, 5, 10), new());
            roll.Leave((await roll.TakeAsync(2, new(2022, 6, 1))).Value!, new(2022, 6, 1), RollChangeKind.Resigned, new());
            return await s.GetRequiredService<ShijiDb>().SaveChangesAsync();
        });
        Assert.Equal(3, await desk.AsAsync(Actor.System, (KeepArrears keep) => keep.AllAsync()));
        Assert.Equal(0, await desk.AsAsync(Actor.System, (KeepArrears keep) => keep.AllAsync()));
        Assert.Equal([(ArrearsLevel.Owing, new DateOnly(2022, 4, 1), new DateOnly(2022, 5, 10)), (ArrearsLevel.Owing, new(2022, 4, 1), new(2022, 6, 1)), (ArrearsLevel.Owing, new(2022, 5, 10), null)], await ArrearsAsync(desk));
        Assert.Equal(1, await OwingAsync(desk, "2022-06", desk.There));
        Assert.Equal(0, await OwingAsync(desk, "2022-06", desk.Here));
        var owed = await desk.District.DoAsync(db => db.Set<DuesLine>().Where(l => l.PersonId == 1).Select(l => l.Id).ToListAsync());
        Assert.Null(await SettleAsync(desk, owed, new(2022, 6, 15))); // at the branch it was owed to
        Assert.Equal(0, await OwingAsync(desk, "2022-06", desk.There));
        await desk.ProvedAsync("2022H1");
    }

    [Theory, OnEachDatabase]
    public async Task Whoever_is_in_the_Party_owes_nothing_and_pupils_need_no_standard_of_their_own(Database database)
    {
        await using var desk = await LeagueDesk.OpenAsync(database);
        var school = await desk.District.FoundAsync("CLASS", desk.Staff.Here, OrganisationType.Branch, field: Field.School);
        await desk.District.RefreshAsync();
        foreach (var person in new[] { 1, 2 }) await desk.ListAsync(person, school);
        var teacher = await desk.ListAsync(3, school, day: new(2021, 12, 15));
        Assert.Null(await desk.AsAsync(Actor.System, (ChangeMember verb) => verb.IdentifyAsync(teacher.Id, true, new(2022, 1, 1))));
        var secretary = await desk.Staff.PostAsync(school, StandardRoles.Secretary);
        Assert.Null(await desk.AsAsync(secretary, (HandDues verb) => verb.DoAsync(school, January, [], true)));
        Assert.Equal((2, 2, 40), await FiguresAsync(desk, "2022-01"));
    }

    [Theory, OnEachDatabase]
    public async Task A_share_is_whole_yuan_and_no_less_than_the_least_and_only_the_branch_sets_it(Database database)
    {
        await using var desk = await OpenAsync(database);
        LeagueDesk.Refused("organisation", await TrySetAsync(desk, desk.ThereSecretary, (1, DuesBand.Low, null)));
        LeagueDesk.Refused("standards", await TrySetAsync(desk, desk.HereSecretary, (9, DuesBand.Low, null)));
        LeagueDesk.Refused("standards", await TrySetAsync(desk, desk.HereSecretary, (1, (DuesBand)9, null)));
        LeagueDesk.Refused("standards", await TrySetAsync(desk, desk.HereSecretary, (1, DuesBand.Share, "10.5")));
        LeagueDesk.Refused("standards", await TrySetAsync(desk, desk.HereSecretary, (1, DuesBand.Share, "3")));
        await SetAsync(desk, (1, DuesBand.Share, " 4 "));
        Assert.Equal((DuesBand.Share, 400), ((await desk.FindAsync(1)).DuesBand, (await desk.FindAsync(1)).DuesFen));
        await SetAsync(desk, (1, null, null));
        Assert.Null((await desk.FindAsync(1)).DuesFen);
    }

    private static async Task<LeagueDesk> OpenAsync(Database database)
    {
        var desk = await LeagueDesk.OpenAsync(database);
        foreach (var person in new[] { 1, 2, 3 }) await desk.ListAsync(person);
        return desk;
    }

    private static Task<Refusal?> HandAsync(LeagueDesk desk, DateOnly month, int[] unpaid, bool all = false, Actor? actor = null) =>
        desk.AsAsync(actor ?? desk.HereSecretary, (HandDues verb) => verb.DoAsync(desk.Here, month.AddDays(11), unpaid, all));

    private static Task<Refusal?> SettleAsync(LeagueDesk desk, IReadOnlyCollection<Guid> lines, DateOnly day, Actor? actor = null) => desk.AsAsync(actor ?? desk.HereSecretary, (SettleDues verb) => verb.DoAsync(lines, day));

    private static async Task SetAsync(LeagueDesk desk, params (int Member, DuesBand? Band, string? Yuan)[] standards) => Assert.Null(await TrySetAsync(desk, desk.HereSecretary, standards));

    private static Task<Refusal?> TrySetAsync(LeagueDesk desk, Actor actor, params (int Member, DuesBand? Band, string? Yuan)[] standards) =>
        desk.AsAsync(actor, (SetDues verb) => verb.DoAsync(desk.Here, standards.ToDictionary(s => s.Member, s => (s.Band, s.Yuan))));

    private static async Task<(long Due, long Paid, long Fen)> FiguresAsync(LeagueDesk desk, string period) =>
        (await desk.FigureAsync("dues.due", period: period), await desk.FigureAsync("dues.paid", period: period), await desk.FigureAsync("dues.fen", period: period));

    private static Task<long> OwingAsync(LeagueDesk desk, string period, int? node = null) => desk.FigureAsync("dues.arrears[level=连续欠费]", node, period);

    private static Task<List<(ArrearsLevel Level, DateOnly Day, DateOnly? Until)>> ArrearsAsync(LeagueDesk desk) => desk.District.DoAsync(async db =>
        (await db.Set<Arrears>().Where(a => !a.Void).ToListAsync()).OrderBy(a => a.Day).ThenBy(a => a.MemberId).Select(a => (a.Level, a.Day, a.Until)).ToList());
}
