using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Notices;
using Shiji.Kernel.People;
using Shiji.Kernel.Results;
using Shiji.Kernel.Tests.Databases;

namespace Shiji.Activities.Tests;

public sealed class SignUpTests
{
    [Theory, OnEachDatabase]
    public async Task The_last_place_goes_to_one_of_those_who_come_at_once_and_back_to_the_first_in_the_line(Database database)
    {
        await using var hall = await Hall.OpenAsync(database);
        var session = await hall.SessionAsync(change: p => p with { Roles = [new("引导", 2)] });
        var role = await RoleAsync(hall, session.Id);
        var people = new List<Actor>();
        for (var i = 1; i <= 6; i++) people.Add(await hall.Staffed.OwnAsync(i));
        var made = await Task.WhenAll(people.Select(p => JoinAsync(hall, p, role)));
        Assert.All(made, m => Assert.Null(m.Refusal));
        Assert.Equal((2, 4), (made.Count(m => m.Value!.State == SignUpState.Joined), made.Count(m => m.Value!.State == SignUpState.Waiting)));
        Assert.Contains("已经报过", (await JoinAsync(hall, people[0], role)).Refusal!.Message, StringComparison.Ordinal);

        var leaver = made.First(m => m.Value!.State == SignUpState.Joined).Value!;
        Assert.Null(await LeaveAsync(hall, people[leaver.PersonId - 1], leaver.Id));
        var next = made.Where(m => m.Value!.State == SignUpState.Waiting).OrderBy(m => m.Value!.At).ThenBy(m => m.Value!.Id).First().Value!;
        var rows = await RowsAsync(hall, session.Id);
        Assert.Equal(2, rows.Count(r => r.State == SignUpState.Joined));
        var promoted = Assert.Single(rows, r => r.State == SignUpState.Joined && made.Single(m => m.Value!.Id == r.Id).Value!.State == SignUpState.Waiting);
        Assert.Equal(1, await hall.District.DoAsync(db => db.Set<Notice>().CountAsync(n => n.Key == $"signup:{promoted.Id:N}:Joined")));
        Assert.NotNull(next);
        Assert.Equal(2, await hall.District.DoAsync(db => db.Set<SessionRole>().Where(r => r.Id == role).Select(r => r.Taken).SingleAsync()));
    }

    [Theory, OnEachDatabase]
    public async Task A_family_too_large_for_what_is_free_does_not_keep_others_waiting(Database database)
    {
        await using var hall = await Hall.OpenAsync(database);
        var session = await hall.SessionAsync(change: p => p with { Roles = [new("引导", 3)] });
        var role = await RoleAsync(hall, session.Id);
        var (one, two, three) = (await hall.Staffed.OwnAsync(1), await hall.Staffed.OwnAsync(2), await hall.Staffed.OwnAsync(3));
        var first = (await JoinAsync(hall, one, role, guests: 1)).Value!;
        Assert.Equal(SignUpState.Waiting, (await JoinAsync(hall, two, role, guests: 3)).Value!.State);
        hall.Clock(8, 1);
        Assert.Equal(SignUpState.Joined, (await JoinAsync(hall, three, role)).Value!.State);
        Assert.Null(await LeaveAsync(hall, one, first.Id));
        Assert.Equal(SignUpState.Waiting, (await RowsAsync(hall, session.Id)).Single(r => r.PersonId == 2).State); // four do not fit into two
        Assert.Contains("0 到 9", (await JoinAsync(hall, one, role, guests: 10)).Refusal!.Message, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task Age_other_sessions_and_questions_are_asked_and_a_child_comes_through_its_guardian(Database database)
    {
        await using var hall = await Hall.OpenAsync(database);
        var session = await hall.SessionAsync(change: p => p with { Roles = [new("搬运", 0, 18, 60)] });
        var (role, me) = (await RoleAsync(hall, session.Id), await hall.Staffed.OwnAsync(1));
        await hall.District.DoAsync(async db =>
        {
            (await db.Set<Person>().FindAsync(1))!.BornOn = new(2005, 3, 11); // eighteen on the day after
            (await db.Set<Person>().FindAsync(2))!.BornOn = new(2013, 1, 1);
            return await db.SaveChangesAsync();
        });
        Assert.Contains("到那一天是 17 岁", (await JoinAsync(hall, me, role)).Refusal!.Message, StringComparison.Ordinal);
        Assert.Contains("由监护人", (await JoinAsync(hall, await hall.Staffed.OwnAsync(2), role)).Refusal!.Message, StringComparison.Ordinal);
        Assert.Contains("自己监护的孩子", (await hall.AsAsync<SignUpFor, Outcome<SignUp>>(me, s => s.DoAsync(new(role, 2)))).Refusal!.Message, StringComparison.Ordinal);
        Assert.Contains("自己监护的孩子", (await hall.AsAsync<SignUpFor, Outcome<SignUp>>(me, s => s.DoAsync(new(role, 3)))).Refusal!.Message, StringComparison.Ordinal); // grown up

        var other = await hall.SessionAsync(10, 12);
        var third = await hall.Staffed.OwnAsync(3);
        Assert.Null((await JoinAsync(hall, third, role)).Refusal);
        Assert.Contains("同一时间", (await JoinAsync(hall, third, await RoleAsync(hall, other.Id))).Refusal!.Message, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task An_invitation_is_a_place_only_when_it_is_accepted(Database database)
    {
        await using var hall = await Hall.OpenAsync(database);
        var session = await hall.SessionAsync(change: p => p with { Roles = [new("引导", 1)] });
        var (role, me) = (await RoleAsync(hall, session.Id), await hall.Staffed.OwnAsync(1));
        Task<Refusal?> Invite(int person) => hall.AsAsync<InvitePeople, Refusal?>(hall.Officer, i => i.DoAsync(role, person));
        Assert.Contains("还没有账号", (await Invite(2))!.Message, StringComparison.Ordinal);
        Assert.Null(await Invite(1));
        var invited = Assert.Single(await RowsAsync(hall, session.Id));
        Assert.Equal((SignUpState.Invited, 0), (invited.State, await hall.District.DoAsync(db => db.Set<SessionRole>().Where(r => r.Id == role).Select(r => r.Taken).SingleAsync())));
        Assert.Contains("没有这个邀请", (await hall.AsAsync<InvitePeople, Refusal?>(await hall.Staffed.OwnAsync(3), i => i.AnswerAsync(invited.Id, true)))!.Message, StringComparison.Ordinal);
        Assert.Null(await hall.AsAsync<InvitePeople, Refusal?>(me, i => i.AnswerAsync(invited.Id, true)));
        Assert.Equal(SignUpState.Joined, (await RowsAsync(hall, session.Id))[0].State);
        Assert.Contains("已经答复", (await hall.AsAsync<InvitePeople, Refusal?>(me, i => i.AnswerAsync(invited.Id, false)))!.Message, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task A_cancelled_session_tells_everybody_who_had_signed_up(Database database)
    {
        await using var hall = await Hall.OpenAsync(database);
        var session = await hall.SessionAsync();
        var me = await hall.Staffed.OwnAsync(1);
        Assert.Null((await JoinAsync(hall, me, await RoleAsync(hall, session.Id))).Refusal);
        Assert.Equal("reason", (await hall.AsAsync<CancelActivity, Refusal?>(hall.Officer, c => c.SessionAsync(session.Id, "")))?.Field);
        Assert.Null(await hall.AsAsync<CancelActivity, Refusal?>(hall.Officer, c => c.SessionAsync(session.Id, "台风")));
        var told = await hall.District.DoAsync(db => db.Set<Notice>().AsNoTracking().SingleAsync(n => n.AccountId == me.AccountId));
        Assert.Contains("台风", told.Text, StringComparison.Ordinal);
        hall.Clock(9);
        Assert.Contains("取消了", (await hall.ScanAsync(me, 1, session.Id))!.Message, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task What_may_hurt_is_not_published_without_saying_so_and_without_insurance(Database database)
    {
        await using var hall = await Hall.OpenAsync(database);
        async Task<(Activity, Refusal?)> Try(Func<ActivityPlan, ActivityPlan> change, bool session = true)
        {
            var made = (await hall.AsAsync<DraftActivity, Outcome<Activity>>(hall.Officer, d => d.DoAsync(change(hall.Plan())))).Value!;
            if (session) Assert.Null((await hall.AsAsync<PlanSession, Outcome<ActivitySession>>(hall.Officer, p => p.AddAsync(made.Id, new(Hall.Local(9), Hall.Local(11), "广场")))).Refusal);
            return (made, await hall.AsAsync<PublishActivity, Refusal?>(hall.Officer, p => p.SubmitAsync(made.Id)));
        }

        Assert.Equal("session", (await Try(p => p, session: false)).Item2?.Field);
        Assert.Equal("risks", (await Try(p => p with { Risks = "" })).Item2?.Field);
        Assert.Equal("insurance", (await Try(p => p with { Risk = RiskLevel.Dangerous })).Item2?.Field);
        Assert.Equal("command", (await Try(p => p with { Risk = RiskLevel.Emergency, Insurance = "保-1" })).Item2?.Field);
        var (activity, refused) = await Try(p => p with { Risk = RiskLevel.Emergency, Insurance = "保-1", Command = "三防办" });
        Assert.Null(refused);
        Assert.Equal(ActivityState.Submitted, await hall.District.DoAsync(db => db.Set<Activity>().Where(a => a.Id == activity.Id).Select(a => a.State).SingleAsync()));
        Assert.Contains("没有“审核记录”", (await hall.AsAsync<PublishActivity, Refusal?>(hall.Officer, p => p.ApproveAsync(activity.Id)))!.Message, StringComparison.Ordinal);
        Assert.Null(await hall.AsAsync<PublishActivity, Refusal?>(hall.Secretary, p => p.ReturnAsync(activity.Id, "岗位没写清")));
        Assert.Null(await hall.AsAsync<PublishActivity, Refusal?>(hall.Secretary, p => p.SubmitAsync(activity.Id)));
        Assert.Contains("由他人审批", (await hall.AsAsync<PublishActivity, Refusal?>(hall.Secretary, p => p.ApproveAsync(activity.Id)))!.Message, StringComparison.Ordinal);
    }

    private static Task<Outcome<SignUp>> JoinAsync(Hall hall, Actor who, Guid role, int guests = 0) => hall.AsAsync<SignUpFor, Outcome<SignUp>>(who, s => s.DoAsync(new(role, Guests: guests)));

    private static Task<Refusal?> LeaveAsync(Hall hall, Actor who, Guid id) => hall.AsAsync<LeaveSession, Refusal?>(who, l => l.WithdrawAsync(id));

    private static Task<Guid> RoleAsync(Hall hall, Guid session) => hall.District.DoAsync(db => db.Set<SessionRole>().Where(r => r.SessionId == session).Select(r => r.Id).SingleAsync());

    private static Task<List<SignUp>> RowsAsync(Hall hall, Guid session) => hall.District.DoAsync(db => db.Set<SignUp>().AsNoTracking().Where(s => s.SessionId == session).ToListAsync());
}
