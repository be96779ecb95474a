using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.Tests.Databases;
using Shiji.Kernel.Tests.Districts;

namespace Shiji.Volunteering.Tests.Teams;

/// <summary>A team is applied for, founded by another, put right, struck off; only what was founded counts.</summary>
public sealed class TeamTests
{
    [Theory, OnEachDatabase]
    public async Task A_team_counts_from_its_founding_until_it_is_struck_off(Database database)
    {
        await using var desk = await VolunteeringDesk.OpenAsync(database);
        var made = await desk.AsAsync(desk.Here, (ApplyForTeam verb) => verb.DoAsync(desk.Staff.Here, "晨曦队", TeamKind.Community, "三个小区"));
        Assert.True(made.Ok, made.Refusal?.Message);
        Assert.Equal(0, await desk.FigureAsync("volunteer.group") ?? 0);
        Assert.Equal("by", (await desk.AsAsync(desk.Here, (ReviewTeam verb) => verb.FoundAsync(made.Value.Id, new(2023, 2, 1), null)))?.Field);
        var above = await desk.Staff.PostAsync(desk.Staff.Street, StandardRoles.Secretary);
        Assert.Equal("day", (await desk.AsAsync(above, (ReviewTeam verb) => verb.FoundAsync(made.Value.Id, new(2023, 3, 2), null)))?.Field);
        Assert.Null(await desk.AsAsync(above, (ReviewTeam verb) => verb.FoundAsync(made.Value.Id, new(2023, 2, 1), "备 2023-001")));
        Assert.Equal("team", (await desk.AsAsync(above, (ReviewTeam verb) => verb.FoundAsync(made.Value.Id, new(2023, 2, 1), null)))?.Field);
        Assert.Equal((1, 1, 1, 0), (
            await desk.FigureAsync("volunteer.group"), await desk.FigureAsync("volunteer.group.new", period: "2023-02"),
            await desk.FigureAsync("volunteer.group[kind=社区队]"), await desk.FigureAsync("volunteer.group[kind=学校队]") ?? 0));

        Assert.Null(await ChangeAsync(desk, above, c => c.RectifyAsync(made.Value.Id, "台账不全")));
        Assert.Equal("team", (await ChangeAsync(desk, above, c => c.RectifyAsync(made.Value.Id, "台账不全")))?.Field);
        Assert.Null(await ChangeAsync(desk, above, c => c.RestoreAsync(made.Value.Id, "补齐了")));
        Assert.Null(await ChangeAsync(desk, desk.Here, c => c.RenameAsync(made.Value.Id, "晨光队", "与别处重名")));
        Assert.Equal("until", (await ChangeAsync(desk, above, c => c.StrikeOffAsync(made.Value.Id, new(2023, 2, 1), "合并")))?.Field);
        Assert.Null(await ChangeAsync(desk, above, c => c.StrikeOffAsync(made.Value.Id, new(2023, 3, 1), "合并")));
        Assert.Equal((1, 0, 1), (await desk.FigureAsync("volunteer.group", period: "2023-02"), await desk.FigureAsync("volunteer.group", period: "2023-03") ?? 0, await desk.FigureAsync("volunteer.group.new")));
    }

    [Theory, OnEachDatabase]
    public async Task Returned_it_may_be_applied_for_again_and_founded_by_mistake_it_is_voided(Database database)
    {
        await using var desk = await VolunteeringDesk.OpenAsync(database);
        Assert.Equal("name", (await ApplyAsync(desk, " ", TeamKind.School)).Refusal?.Field);
        Assert.Equal("kind", (await ApplyAsync(desk, "晨曦队", null)).Refusal?.Field);
        var id = (await ApplyAsync(desk, "晨曦队", TeamKind.School)).Value!.Id;
        Assert.Equal("name", (await ApplyAsync(desk, " 晨曦队 ", TeamKind.School)).Refusal?.Field);
        var above = await desk.Staff.PostAsync(desk.Staff.Street, StandardRoles.Secretary);
        Assert.Equal("reason", (await desk.AsAsync(above, (ReviewTeam verb) => verb.ReturnAsync(id, " ")))?.Field);
        Assert.Null(await desk.AsAsync(above, (ReviewTeam verb) => verb.ReturnAsync(id, "类别不对")));
        Assert.Null(await desk.AsAsync(desk.Here, (ApplyForTeam verb) => verb.AgainAsync(id, "晨曦队", TeamKind.Community, null)));
        Assert.Null(await desk.AsAsync(above, (ReviewTeam verb) => verb.FoundAsync(id, new(2023, 3, 1), null)));
        Assert.Equal(1, await desk.FigureAsync("volunteer.group"));
        var officer = await desk.Staff.PostAsync(desk.Staff.Here, "officer");
        Assert.Equal("post", (await ChangeAsync(desk, officer, c => c.VoidAsync(id, "重复登记")))?.Field);
        Assert.Null(await ChangeAsync(desk, above, c => c.VoidAsync(id, "重复登记")));
        Assert.Equal((0, 0), (await desk.FigureAsync("volunteer.group") ?? 0, await desk.FigureAsync("volunteer.group.new") ?? 0));
        var there = await desk.Staff.PostAsync(desk.Staff.There, StandardRoles.Secretary);
        Assert.Equal("team", (await ChangeAsync(desk, there, c => c.VoidAsync(id, "试试")))?.Field);
    }

    [Theory, OnEachDatabase]
    public async Task A_community_with_a_team_anywhere_below_it_is_covered_and_the_blanks_are_named(Database database)
    {
        await using var desk = await VolunteeringDesk.OpenAsync(database);
        var school = await desk.District.FoundAsync("SCHOOL", desk.Staff.Here, OrganisationType.Branch, field: Field.School);
        await desk.District.RefreshAsync();
        await desk.TeamAsync("学校队", TeamKind.School, school);
        await desk.TeamAsync("晨曦队");
        await desk.TeamAsync("直属队", TeamKind.Professional, District.Root);
        Assert.Equal((3, 1, 1), (await desk.FigureAsync("volunteer.group"), await desk.FigureAsync("volunteer.group.community"), await desk.FigureAsync("volunteer.group.community", desk.Staff.Street)));
        var units = await desk.AsAsync(Actor.System, (TeamCoverage verb) => verb.DoAsync());
        // All of the test district are communities: two streets, one under each.
        Assert.Equal((4, 1, 2), (units.Sum(u => u.Communities), units.Sum(u => u.Covered), units.Sum(u => u.Teams)));
        Assert.DoesNotContain(units.SelectMany(u => u.Blank), c => c.Id == desk.Staff.Here);
        Assert.Contains(units.SelectMany(u => u.Blank), c => c.Id == desk.Staff.There);
        Assert.Equal(desk.Staff.Here, await desk.District.DoAsync(db => db.Set<Team>().Where(t => t.Name == "学校队").Select(t => t.CommunityId).SingleAsync()));
    }

    [Theory, OnEachDatabase]
    public async Task A_union_stands_once_at_its_level_and_nowhere_else(Database database)
    {
        await using var desk = await VolunteeringDesk.OpenAsync(database);
        var street = await desk.District.FoundAsync("JD", District.Root, OrganisationType.SubdistrictCommittee);
        await desk.District.RefreshAsync();
        Task<Kernel.Results.Outcome<ServiceUnion>> FoundAsync(int at, DateOnly? day = null) => desk.AsAsync(Actor.System, (KeepUnion verb) => verb.FoundAsync(at, "义工联", day ?? new(2023, 1, 5), null));
        Assert.Equal("organisation", (await FoundAsync(desk.Staff.Here)).Refusal?.Field);
        Assert.Equal("day", (await FoundAsync(street, new(2024, 1, 1))).Refusal?.Field);
        var union = await FoundAsync(street);
        Assert.True(union.Ok, union.Refusal?.Message);
        Assert.True((await FoundAsync(District.Root)).Ok);
        Assert.Equal("organisation", (await FoundAsync(street)).Refusal?.Field);
        Assert.Equal((2, 1, 1), (await desk.FigureAsync("volunteer.federation"), await desk.FigureAsync("volunteer.federation[level=街道]"), await desk.FigureAsync("volunteer.federation[level=区]")));
        Assert.Equal("until", (await desk.AsAsync(Actor.System, (KeepUnion verb) => verb.EndAsync(union.Value.Id, new(2023, 1, 5), "并入")))?.Field);
        Assert.Null(await desk.AsAsync(Actor.System, (KeepUnion verb) => verb.EndAsync(union.Value.Id, new(2023, 2, 1), "并入")));
        Assert.Equal((2, 1), (await desk.FigureAsync("volunteer.federation", period: "2023-01"), await desk.FigureAsync("volunteer.federation")));
    }

    private static Task<Kernel.Results.Outcome<Team>> ApplyAsync(VolunteeringDesk desk, string name, TeamKind? kind) => desk.AsAsync(desk.Here, (ApplyForTeam verb) => verb.DoAsync(desk.Staff.Here, name, kind, null));

    private static Task<Kernel.Results.Refusal?> ChangeAsync(VolunteeringDesk desk, Actor actor, Func<ChangeTeam, Task<Kernel.Results.Refusal?>> act) => desk.AsAsync(actor, act);
}
