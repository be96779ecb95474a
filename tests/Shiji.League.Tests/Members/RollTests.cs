using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Parameters;
using Shiji.Kernel.Tests.Databases;

namespace Shiji.League.Tests.Members;

/// <summary>Somebody is on one roll at a time, and every coming and going is written down beside it.</summary>
public sealed class RollTests
{
    [Theory, OnEachDatabase]
    public async Task A_member_is_listed_once_with_a_number_of_their_own_and_counts_from_that_day(Database database)
    {
        await using var desk = await LeagueDesk.OpenAsync(database);
        await desk.EditAsync(3, p => p.BornOn = new(2005, 6, 1));
        var member = await desk.ListAsync(1, joined: new(2018, 5, 4), number: "201744000123", day: new(2022, 3, 1));
        LeagueDesk.Refused("person", (await desk.TryListAsync(1)).Refusal);
        LeagueDesk.Refused("number", (await desk.TryListAsync(2, joined: new(2017, 5, 4), number: "201744000123")).Refusal);
        LeagueDesk.Refused("number", (await desk.TryListAsync(2, joined: new(2019, 5, 4), number: "201744000123")).Refusal);
        LeagueDesk.Refused("joined", (await desk.TryListAsync(3, joined: new(2019, 5, 31), number: "201944000001")).Refusal); // a day short of fourteen
        Assert.True((await desk.TryListAsync(3, joined: new(2019, 6, 1), number: "201944000001")).Ok);
        LeagueDesk.Refused("joined", (await desk.TryListAsync(4, joined: new(2022, 2, 1), day: new(2022, 1, 1))).Refusal);
        LeagueDesk.Refused("day", (await desk.TryListAsync(4, day: new(2023, 3, 2))).Refusal);
        LeagueDesk.Refused("organisation", (await desk.TryListAsync(4, branch: desk.Staff.Here)).Refusal); // a committee has no roll
        LeagueDesk.Refused("post", (await desk.TryListAsync(4, actor: await desk.Staff.PostAsync(desk.Here, "reader"))).Refusal);
        LeagueDesk.Refused("organisation", (await desk.TryListAsync(4, actor: desk.ThereSecretary)).Refusal);
        Assert.Equal((1, 2, 2), (await desk.FigureAsync("member.roll", period: "2022-01"), await desk.FigureAsync("member.roll", period: "2022-03"), await desk.FigureAsync("member.change[kind=建册]", period: "2022H1")));
        Assert.Equal((MemberState.OnRoll, desk.Here), (member.State, member.OrganisationId));
        await desk.ProvedAsync("2022H1");
    }

    [Theory, OnEachDatabase]
    public async Task Born_on_30_June_1994_they_are_of_age_on_30_June_2022_and_leave_only_by_an_act(Database database)
    {
        await using var desk = await LeagueDesk.OpenAsync(database);
        await desk.EditAsync(1, p => p.BornOn = new(1994, 6, 30));
        await desk.EditAsync(2, p => p.BornOn = new(1996, 2, 29));
        var (first, second) = (await desk.ListAsync(1), await desk.ListAsync(2));
        Task<Shiji.Kernel.Results.Refusal?> Leave(int member, DateOnly day, Actor? actor = null) => desk.AsAsync(actor ?? desk.HereSecretary, (LeaveLeague v) => v.DoAsync(member, RollChangeKind.Aged, day, new()));
        LeagueDesk.Refused("day", await Leave(first.Id, new(2022, 6, 29)));
        LeagueDesk.Refused("day", await Leave(second.Id, new(2023, 3, 1))); // twenty-seven
        LeagueDesk.Refused("member", await Leave(first.Id, new(2022, 6, 30), desk.ThereSecretary));
        Assert.Equal(2, await desk.FigureAsync("member.roll")); // until then they count
        Assert.Null(await Leave(first.Id, new(2022, 6, 30)));
        LeagueDesk.Refused("member", await Leave(first.Id, new(2022, 7, 1)));
        Assert.Equal((2, 1, 1), (await desk.OnRollAsync(desk.Here, new(2022, 6, 29)), await desk.OnRollAsync(desk.Here, new(2022, 6, 30)), await desk.FigureAsync("member.change[kind=离团]", period: "2022-06")));
        Assert.Equal((MemberState.Aged, new DateOnly(2022, 6, 30)), (await desk.FindAsync(first.Id)) is var gone ? (gone.State, gone.LeftOn!.Value) : default);

        Assert.Null(await desk.AsAsync(desk.HereSecretary, (ChangeMember v) => v.RestoreAsync(first.Id, new(2022, 9, 1), new("当选支部书记"))));
        Assert.Equal(2, await desk.FigureAsync("member.roll", period: "2022"));
        await desk.ProvedAsync("2022");
    }

    [Theory, OnEachDatabase]
    public async Task Those_of_age_are_listed_for_whoever_has_them_on_the_roll_and_for_nobody_else(Database database)
    {
        await using var desk = await LeagueDesk.OpenAsync(database);
        foreach (var (person, born) in new[] { (1, new DateOnly(1994, 6, 30)), (2, new(1995, 4, 1)), (3, new(2000, 1, 1)) }) await desk.EditAsync(person, p => p.BornOn = born);
        var members = new List<int> { (await desk.ListAsync(1)).Id, (await desk.ListAsync(2)).Id, (await desk.ListAsync(3)).Id };
        Task<List<int>> Seen(Actor actor, bool coming) => desk.AsAsync(actor, async (RuleReader rules) => await desk.Staff.AsAsync(actor, async s =>
        {
            var lines = await new OfAgeList(coming, null).TakeAsync(s.GetRequiredService<ShijiDb>(), await rules.OnAsync(desk.Today), desk.Today, 0, 50, default);
            return lines.ConvertAll(l => l.Line.Member.Id);
        }));
        Assert.Equal([members[0]], await Seen(desk.HereSecretary, coming: false));
        Assert.Equal([members[1]], await Seen(desk.HereSecretary, coming: true)); // on 1 April, within sixty days
        Assert.Empty(await Seen(desk.ThereSecretary, coming: false));
        Assert.Equal([members[0]], await Seen(Actor.System, coming: false));
    }

    [Theory, OnEachDatabase]
    public async Task What_the_branch_alone_may_not_do_the_committee_above_does_by_a_document(Database database)
    {
        await using var desk = await LeagueDesk.OpenAsync(database);
        var member = await desk.ListAsync(1);
        var above = await desk.Staff.PostAsync(desk.Staff.Here, StandardRoles.Secretary);
        Task<Shiji.Kernel.Results.Refusal?> Drop(Actor actor, Note note) => desk.AsAsync(actor, (LeaveLeague v) => v.DoAsync(member.Id, RollChangeKind.Dropped, new(2023, 2, 1), note));
        LeagueDesk.Refused("reason", await Drop(above, new()));
        LeagueDesk.Refused("post", await Drop(desk.HereSecretary, new("六个月没有参加组织生活", "团〔2023〕1号")));
        LeagueDesk.Refused("document", await Drop(above, new("六个月没有参加组织生活")));
        Assert.Null(await Drop(above, new("六个月没有参加组织生活", "团〔2023〕1号")));
        Assert.Equal(1, await desk.FigureAsync("member.change[kind=自行脱团除名]", desk.Here));
    }

    [Theory, OnEachDatabase]
    public async Task Whoever_joins_the_Party_is_counted_as_the_other_and_nobody_came_or_went(Database database)
    {
        await using var desk = await LeagueDesk.OpenAsync(database);
        var member = await desk.ListAsync(1);
        Task<Shiji.Kernel.Results.Refusal?> Identify(bool inParty, DateOnly day) => desk.AsAsync(desk.HereSecretary, (ChangeMember v) => v.IdentifyAsync(member.Id, inParty, day));
        LeagueDesk.Refused("identity", await Identify(false, new(2022, 7, 1)));
        LeagueDesk.Refused("day", await Identify(true, new(2022, 1, 1)));
        Assert.Null(await Identify(true, new(2022, 7, 1)));
        Assert.Equal((1, 0, 0, 1), (
            await desk.FigureAsync("member.roll[identity=团员]", period: "2022H1"), await desk.FigureAsync("member.roll[identity=保留团籍的党员]", period: "2022H1"),
            await desk.FigureAsync("member.roll[identity=团员]", period: "2022"), await desk.FigureAsync("member.roll[identity=保留团籍的党员]", period: "2022")));
        Assert.Equal((1, 1), (await desk.FigureAsync("member.roll", period: "2022"), await desk.FigureAsync("member.change", period: "2022")));
        await desk.ProvedAsync("2022");
    }

    [Theory, OnEachDatabase]
    public async Task Entered_by_mistake_another_voids_it_and_they_can_be_entered_again(Database database)
    {
        await using var desk = await LeagueDesk.OpenAsync(database);
        var member = await desk.ListAsync(1, actor: desk.HereSecretary);
        LeagueDesk.Refused("by", await desk.AsAsync(desk.HereSecretary, (ChangeMember v) => v.VoidAsync(member.Id, "不是团员")));
        var above = await desk.Staff.PostAsync(desk.Staff.Here, StandardRoles.Secretary);
        LeagueDesk.Refused("reason", await desk.AsAsync(above, (ChangeMember v) => v.VoidAsync(member.Id, " ")));
        Assert.Null(await desk.AsAsync(above, (ChangeMember v) => v.VoidAsync(member.Id, "不是团员")));
        Assert.Equal((0, 0), (await desk.FigureAsync("member.roll"), await desk.FigureAsync("member.change", period: "2022")));
        await desk.ListAsync(1);
        Assert.Equal((1, 1), (await desk.FigureAsync("member.roll"), await desk.FigureAsync("member.change", period: "2022")));
        await desk.ProvedAsync("2022");
    }

    [Theory, OnEachDatabase]
    public async Task Two_who_let_somebody_go_at_once_let_them_go_once(Database database)
    {
        await using var desk = await LeagueDesk.OpenAsync(database);
        var member = await desk.ListAsync(1);
        var said = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => desk.AsAsync(Actor.System, (LeaveLeague v) => v.DoAsync(member.Id, RollChangeKind.Died, new(2023, 2, 1), new("病故")))));
        Assert.Single(said, s => s is null);
        Assert.All(said.Where(s => s is not null), s => Assert.Equal("member", s!.Field));
        Assert.Equal(1, await desk.FigureAsync("member.change[kind=去世]"));
        Assert.Equal(0, await desk.District.DoAsync(db => db.Set<RollSpell>().CountAsync(s => s.Until == null)));
    }
}
