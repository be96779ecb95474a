using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Notices;
using Shiji.Kernel.Results;
using Shiji.Kernel.Tests.Databases;

namespace Shiji.Volunteering.Tests.Teams;

/// <summary>Nobody is put into a team: one side asks, the other agrees.</summary>
public sealed class MemberTests
{
    [Theory, OnEachDatabase]
    public async Task Invited_they_are_in_only_once_they_agreed(Database database)
    {
        await using var desk = await VolunteeringDesk.OpenAsync(database);
        var team = await desk.TeamAsync("晨曦队");
        var me = await desk.Staff.OwnAsync(1);
        var volunteer = await desk.VolunteerAsync(1);
        Assert.Equal("number", (await KeepAsync(desk, k => k.InviteAsync(team.Id, "12")))?.Field);
        Assert.Null(await KeepAsync(desk, k => k.InviteAsync(team.Id, VolunteerNumber.Of(volunteer.Id))));
        Assert.Equal("number", (await KeepAsync(desk, k => k.InviteAsync(team.Id, VolunteerNumber.Of(volunteer.Id))))?.Field);
        var asked = await OnlyAsync(desk);
        Assert.Equal(MemberState.Invited, asked.State);
        Assert.Equal("member", (await KeepAsync(desk, k => k.AnswerAsync(asked.Id, true, null)))?.Field); // the team cannot agree for them
        Assert.Contains("邀请您加入", Assert.Single(await desk.AsAsync(me, (ReadNotices notices) => notices.ListAsync(9))).Text, StringComparison.Ordinal);

        Assert.Equal("volunteer", (await desk.AsAsync(await desk.Staff.OwnAsync(2), (OwnTeams own) => own.AnswerAsync(asked.Id, true)))?.Field);
        Assert.Null(await desk.AsAsync(me, (OwnTeams own) => own.AnswerAsync(asked.Id, true)));
        Assert.Null(await desk.AsAsync(me, (OwnTeams own) => own.MainAsync(asked.Id)));
        Assert.Null(await KeepAsync(desk, k => k.LeadAsync(asked.Id)));
        var member = await OnlyAsync(desk);
        Assert.Equal((MemberState.Member, true, true), (member.State, member.IsMain, member.IsLeader));
        Assert.Null(await desk.AsAsync(me, (OwnTeams own) => own.LeaveAsync(asked.Id)));
        member = await OnlyAsync(desk);
        Assert.Equal((MemberState.Left, desk.District.Clock.Today, false), (member.State, member.Until, member.IsLeader));
    }

    [Theory, OnEachDatabase]
    public async Task Whoever_has_no_account_is_asked_and_how_they_answered_is_kept(Database database)
    {
        await using var desk = await VolunteeringDesk.OpenAsync(database);
        var team = await desk.TeamAsync("晨曦队");
        await desk.VolunteerAsync(1);
        Assert.Null(await KeepAsync(desk, k => k.InviteAsync(team.Id, VolunteerNumber.Of(1))));
        var asked = await OnlyAsync(desk);
        Assert.Equal("reason", (await KeepAsync(desk, k => k.NoteAnswerAsync(asked.Id, true, " ")))?.Field);
        Assert.Null(await KeepAsync(desk, k => k.NoteAnswerAsync(asked.Id, true, "签了入队表")));
        Assert.Equal((MemberState.Member, "签了入队表", desk.Here.Name), ((await OnlyAsync(desk)).State, (await OnlyAsync(desk)).Note, (await OnlyAsync(desk)).By));
        Assert.Equal("reason", (await KeepAsync(desk, k => k.EndAsync(asked.Id, null)))?.Field);
        Assert.Null(await KeepAsync(desk, k => k.EndAsync(asked.Id, "搬走了")));
        var there = await desk.Staff.PostAsync(desk.Staff.There, StandardRoles.Secretary);
        Assert.Equal("member", (await desk.AsAsync(there, (KeepMembers k) => k.EndAsync(asked.Id, "试试")))?.Field);
    }

    [Theory, OnEachDatabase]
    public async Task Whoever_asks_is_in_once_the_team_agreed_and_has_one_main_team(Database database)
    {
        await using var desk = await VolunteeringDesk.OpenAsync(database);
        var (first, second) = (await desk.TeamAsync("晨曦队"), await desk.TeamAsync("晚晴队"));
        var me = await desk.Staff.OwnAsync(1);
        Assert.Equal("volunteer", (await desk.AsAsync(me, (OwnTeams own) => own.AskAsync(first.Id)))?.Field);
        await desk.VolunteerAsync(1);
        foreach (var team in new[] { first, second }) Assert.Null(await desk.AsAsync(me, (OwnTeams own) => own.AskAsync(team.Id)));
        Assert.Equal("team", (await desk.AsAsync(me, (OwnTeams own) => own.AskAsync(first.Id)))?.Field);
        foreach (var asked in await desk.District.DoAsync(db => db.Set<TeamMember>().ToListAsync()))
        {
            Assert.Equal("team", (await desk.AsAsync(me, (OwnTeams own) => own.AnswerAsync(asked.Id, true)))?.Field); // nor they for the team
            Assert.Null(await KeepAsync(desk, k => k.AnswerAsync(asked.Id, true, null)));
            Assert.Null(await desk.AsAsync(me, (OwnTeams own) => own.MainAsync(asked.Id)));
        }

        Assert.Equal(1, await desk.District.DoAsync(db => db.Set<TeamMember>().CountAsync(m => m.IsMain)));
        Assert.Equal(2, (await desk.AsAsync(me, (OwnVolunteer own) => own.ReadAsync())).Teams.Count);
        // A team struck off leaves nobody in it.
        Assert.Null(await desk.AsAsync(Actor.System, (ChangeTeam verb) => verb.VoidAsync(first.Id, "重复登记")));
        Assert.Equal(MemberState.Left, await desk.District.DoAsync(db => db.Set<TeamMember>().Where(m => m.TeamId == first.Id).Select(m => m.State).SingleAsync()));
    }

    private static Task<Refusal?> KeepAsync(VolunteeringDesk desk, Func<KeepMembers, Task<Refusal?>> act) => desk.AsAsync(desk.Here, act);

    private static Task<TeamMember> OnlyAsync(VolunteeringDesk desk) => desk.District.DoAsync(db => db.Set<TeamMember>().AsNoTracking().SingleAsync());
}
