using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;

namespace Shiji.Volunteering;

/// <summary>我的队伍 — the volunteer's side of joining and leaving: asks, answers an invitation, leaves, says which is the main one. For whoever is signed in, and nobody else.</summary>
public sealed class OwnTeams(ShijiDb db, OwnVolunteer own, KeepMembers keep, DistrictClock clock)
{
    public async Task<Refusal?> AskAsync(Guid teamId, CancellationToken cancel = default)
    {
        using var _ = own.Open();
        if (await own.FindAsync(cancel) is not { } me) return OwnVolunteer.Nobody;
        if (me.State != VolunteerState.Formal) return new Refusal($"您现在是“{me.State.Word()}”，不能加入队伍，请联系主组织。", "team");
        if (await db.Set<Team>().AsNoTracking().SingleOrDefaultAsync(t => t.Id == teamId && (t.State == TeamState.Founded || t.State == TeamState.Rectifying), cancel) is not { } team) return new Refusal("请选择一支登记在册的队伍。", "team");
        if (await db.Set<TeamMember>().AnyAsync(m => m.TeamId == teamId && m.PersonId == me.PersonId && m.State <= MemberState.Member, cancel)) return new Refusal("您已经在这支队伍，或者正等答复。", "team");
        db.Add(KeepMembers.Of(db, clock, team, me, MemberState.Asked));
        await db.SaveChangesAsync(cancel);
        return null;
    }

    public Task<Refusal?> AnswerAsync(Guid memberId, bool agreed, CancellationToken cancel = default) => DoAsync(memberId, MemberState.Invited, member =>
    {
        keep.Settle(member, agreed, null);
        return Task.CompletedTask;
    }, cancel);

    public Task<Refusal?> LeaveAsync(Guid memberId, CancellationToken cancel = default) => DoAsync(memberId, MemberState.Member, member =>
    {
        KeepMembers.Leave(member, clock.Today, "本人退出");
        return Task.CompletedTask;
    }, cancel);

    public Task<Refusal?> MainAsync(Guid memberId, CancellationToken cancel = default) => DoAsync(memberId, MemberState.Member, async member =>
    {
        foreach (var before in await db.Set<TeamMember>().Where(m => m.PersonId == member.PersonId && m.IsMain).ToListAsync(cancel)) before.IsMain = false;
        member.IsMain = true;
    }, cancel);

    private async Task<Refusal?> DoAsync(Guid memberId, MemberState state, Func<TeamMember, Task> act, CancellationToken cancel)
    {
        using var _ = own.Open();
        if (await own.FindAsync(cancel) is not { } me) return OwnVolunteer.Nobody;
        if (await db.Set<TeamMember>().SingleOrDefaultAsync(m => m.Id == memberId && m.PersonId == me.PersonId && m.State == state, cancel) is not { } member) return new Refusal("这一条已经办过了，请刷新后再看。", "team");
        await act(member);
        await db.SaveChangesAsync(cancel);
        return null;
    }
}
