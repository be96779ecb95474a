using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.Results;
using Shiji.Kernel.Tests.Databases;
using Shiji.Kernel.Tests.Districts;

namespace Shiji.League.Tests.Numbers;

/// <summary>Numbers go down the tree and are used: given once, used once, never more than there are.</summary>
public sealed class GiveTests
{
    private static readonly DateOnly February = new(2023, 2, 1);

    [Theory, OnEachDatabase]
    public async Task The_city_gives_to_the_district_the_district_to_schools_and_streets_and_only_that_is_counted(Database database)
    {
        await using var desk = await LeagueDesk.OpenAsync(database);
        var school = await desk.District.FoundAsync("SCHOOL", desk.Staff.Street, OrganisationType.Committee, field: Field.School);
        await desk.District.RefreshAsync();
        var chief = await desk.Staff.PostAsync(District.Root, StandardRoles.Secretary);
        Task<Outcome<NumberBatch>> Receive(string first, string last, string? document = "团市〔2023〕1号", Actor? by = null) => desk.AsAsync(by ?? chief, (GiveNumbers v) => v.ReceiveAsync(first, last, February, document));
        LeagueDesk.Refused("first", (await Receive("20234400001", "202344000100")).Refusal);
        LeagueDesk.Refused("last", (await Receive("202344000101", "202344000100")).Refusal);
        LeagueDesk.Refused("last", (await Receive("202344000001", "202444000100")).Refusal);
        LeagueDesk.Refused("document", (await Receive("202344000001", "202344000100", " ")).Refusal);
        LeagueDesk.Refused("organisation", (await Receive("202344000001", "202344000100", by: desk.HereSecretary)).Refusal);
        var received = (await Receive("202344000001", "202344000100")).Value!;
        LeagueDesk.Refused("first", (await Receive("202344000100", "202344000200")).Refusal);

        LeagueDesk.Refused("count", (await GiveAsync(desk, chief, received, school, 101)).Refusal);
        LeagueDesk.Refused("count", (await GiveAsync(desk, chief, received, school, 0)).Refusal);
        LeagueDesk.Refused("organisation", (await GiveAsync(desk, chief, received, District.Root, 10)).Refusal);
        LeagueDesk.Refused("day", (await GiveAsync(desk, chief, received, school, 10, new(2023, 1, 31))).Refusal);
        var (taught, street) = ((await GiveAsync(desk, chief, received, school, 60)).Value!, (await GiveAsync(desk, chief, received, desk.Staff.Street, 30)).Value!);
        Assert.Equal((202344000001, 202344000060, NumberDomain.School), (taught.First, taught.Last, taught.Domain));
        Assert.Equal((202344000061, 202344000090, NumberDomain.Social), (street.First, street.Last, street.Domain));
        LeagueDesk.Refused("count", (await GiveAsync(desk, chief, received, desk.Staff.Street, 11)).Refusal);
        var passed = (await GiveAsync(desk, await desk.Staff.PostAsync(desk.Staff.Street, StandardRoles.Secretary), street, desk.Staff.Here, 5)).Value!;
        Assert.Equal(NumberTier.Passed, passed.Tier);
        Assert.Equal((90, 60, 30, 0), (await desk.FigureAsync("member.number"), await desk.FigureAsync("member.number[domain=学校]"), await desk.FigureAsync("member.number[domain=社会]"), await desk.FigureAsync("member.number", desk.Staff.Here)));

        LeagueDesk.Refused("batch", await desk.AsAsync(chief, (GiveNumbers v) => v.TakeBackAsync(street.Id, "发错了"))); // five are given on
        LeagueDesk.Refused("reason", await desk.AsAsync(chief, (GiveNumbers v) => v.TakeBackAsync(taught.Id, " ")));
        Assert.Null(await desk.AsAsync(chief, (GiveNumbers v) => v.TakeBackAsync(taught.Id, "发错了")));
        var again = (await GiveAsync(desk, chief, received, school, 50)).Value!;
        Assert.Equal((202344000001, 80), (again.First, await desk.FigureAsync("member.number")));
        await desk.ProvedAsync("2023H1");
    }

    [Theory, OnEachDatabase]
    public async Task Two_who_give_at_once_do_not_give_the_same(Database database)
    {
        await using var desk = await LeagueDesk.OpenAsync(database);
        var received = (await desk.AsAsync(Actor.System, (GiveNumbers v) => v.ReceiveAsync("202344000001", "202344000100", February, "团市〔2023〕1号"))).Value!;
        var said = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => GiveAsync(desk, Actor.System, received, desk.Staff.Street, 30)));
        Assert.All(said.Where(s => !s.Ok), s => Assert.Contains(s.Refusal!.Field, new[] { "batch", "count" }));
        var given = await desk.District.DoAsync(db => db.Set<NumberBatch>().Where(b => b.Tier == NumberTier.Issued).OrderBy(b => b.First).ToListAsync());
        Assert.InRange(given.Count, 1, 3);
        Assert.All(given.Zip(given.Skip(1)), pair => Assert.True(pair.First.Last < pair.Second.First));
    }

    private static Task<Outcome<NumberBatch>> GiveAsync(LeagueDesk desk, Actor by, NumberBatch outOf, int to, long count, DateOnly? day = null) =>
        desk.AsAsync(by, (GiveNumbers v) => v.GiveAsync(outOf.Id, to, count, day ?? February, null));
}
