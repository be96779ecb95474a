using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Notices;
using Shiji.Kernel.People;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;

namespace Shiji.Volunteering;

/// <summary>办理队员 — the team's side of joining and leaving: invites, agrees to whoever asked, takes down what somebody without an account said, names the leader.</summary>
public sealed class KeepMembers(ShijiDb db, Tell tell, Acting acting, DistrictClock clock)
{
    /// <summary>By number, wherever they are registered; of somebody elsewhere nothing is told but that they were asked.</summary>
    public async Task<Refusal?> InviteAsync(Guid teamId, string? number, CancellationToken cancel = default)
    {
        var found = await TeamAsync(teamId, cancel);
        if (!found.Ok) return found.Refusal;
        var team = found.Value;
        if (VolunteerNumber.Read(number) is not { } id) return new Refusal("志愿者编号是 9 位数字，请照本人的编号核对。", "number");
        Volunteer? volunteer;
        Guid? account;
        using (acting.As(acting.Now.ByProgram()))
        {
            volunteer = await db.Set<Volunteer>().AsNoTracking().SingleOrDefaultAsync(v => v.Id == id && v.State == VolunteerState.Formal, cancel);
            account = volunteer?.AccountId ?? (volunteer is null ? null : await db.Set<Person>().Where(p => p.Id == volunteer.PersonId).Select(p => p.AccountId).SingleAsync(cancel));
        }

        if (volunteer is null) return new Refusal("没有这个编号的正式志愿者，请照本人的编号核对。", "number");
        if (await db.Set<TeamMember>().AnyAsync(m => m.TeamId == teamId && m.VolunteerId == id && m.State <= MemberState.Member, cancel)) return new Refusal("此人已经在队，或者正等答复。", "number");
        db.Add(Of(db, clock, team, volunteer, MemberState.Invited));
        await db.SaveChangesAsync(cancel);
        if (account is not { } own) return null;
        using var _ = acting.As(acting.Now.ByProgram()); // a notice is the program's to write
        await tell.DoAsync([new(own, $"team:{teamId}:{clock.Today:yyyyMMdd}", $"“{team.Name}”邀请您加入，去不去由您定。", "/me/volunteer")], cancel);
        await db.SaveChangesAsync(cancel);
        return null;
    }

    /// <summary>To whoever asked to join.</summary>
    public async Task<Refusal?> AnswerAsync(Guid memberId, bool agreed, string? reason, CancellationToken cancel = default)
    {
        var found = await MemberAsync(memberId, MemberState.Asked, cancel);
        if (!found.Ok) return found.Refusal;
        if (!agreed && string.IsNullOrWhiteSpace(reason)) return new Refusal("请写明为什么不同意。", "reason");
        Settle(found.Value, agreed, reason);
        await db.SaveChangesAsync(cancel);
        return null;
    }

    /// <summary>代记答复 — of somebody invited who has no account; how they said so is kept with it.</summary>
    public async Task<Refusal?> NoteAnswerAsync(Guid memberId, bool agreed, string? how, CancellationToken cancel = default)
    {
        if (string.IsNullOrWhiteSpace(how)) return new Refusal("请写明本人怎样答复的，如“3月1日电话同意”“签了入队表”。", "reason");
        var found = await MemberAsync(memberId, MemberState.Invited, cancel);
        if (!found.Ok) return found.Refusal;
        Settle(found.Value, agreed, how);
        await db.SaveChangesAsync(cancel);
        return null;
    }

    public async Task<Refusal?> EndAsync(Guid memberId, string? reason, CancellationToken cancel = default)
    {
        if (string.IsNullOrWhiteSpace(reason)) return new Refusal("请写明离队的原因。", "reason");
        var found = await MemberAsync(memberId, MemberState.Member, cancel);
        if (!found.Ok) return found.Refusal;
        Leave(found.Value, clock.Today, reason);
        await db.SaveChangesAsync(cancel);
        return null;
    }

    /// <summary>换队长 — the one before stays a member; the team is the same.</summary>
    public async Task<Refusal?> LeadAsync(Guid memberId, CancellationToken cancel = default)
    {
        var found = await MemberAsync(memberId, MemberState.Member, cancel);
        if (!found.Ok) return found.Refusal;
        var next = found.Value;
        if (next.IsLeader) return new Refusal("此人已经是队长。", "member");
        foreach (var before in await db.Set<TeamMember>().Where(m => m.TeamId == next.TeamId && m.IsLeader).ToListAsync(cancel)) before.IsLeader = false;
        next.IsLeader = true;
        LifeEvent.Note(db, clock, LifeEvent.Of(next.TeamId), next.OrganisationId, $"换队长，志愿者编号 {VolunteerNumber.Of(next.VolunteerId)}");
        await db.SaveChangesAsync(cancel);
        return null;
    }

    internal static TeamMember Of(ShijiDb db, DistrictClock clock, Team team, Volunteer volunteer, MemberState state) => new()
    {
        Id = clock.NewId(),
        TeamId = team.Id,
        PersonId = volunteer.PersonId,
        VolunteerId = volunteer.Id,
        OrganisationId = team.OrganisationId,
        Day = clock.Today,
        State = state,
        By = db.Actor.Name,
        At = clock.UtcNow,
    };

    internal void Settle(TeamMember member, bool agreed, string? note)
    {
        (member.State, member.Day, member.Note) = (agreed ? MemberState.Member : MemberState.Refused, agreed ? clock.Today : member.Day, string.IsNullOrWhiteSpace(note) ? null : note.Trim());
        (member.By, member.At) = (db.Actor.Name, clock.UtcNow);
    }

    internal static void Leave(TeamMember member, DateOnly day, string? reason) =>
        (member.State, member.Until, member.Note, member.IsLeader, member.IsMain) = (MemberState.Left, day, string.IsNullOrWhiteSpace(reason) ? null : reason.Trim(), false, false);

    private async Task<Outcome<Team>> TeamAsync(Guid id, CancellationToken cancel)
    {
        if (await db.Set<Team>().AsNoTracking().SingleOrDefaultAsync(t => t.Id == id, cancel) is not { } team) return new Refusal("没有这支队伍，或者不归您现在的岗位管。", "team");
        if (await db.CheckAsync(Permission.WriteRecords, team.OrganisationId, cancel) is { } beyond) return beyond;
        return team.State is TeamState.Founded or TeamState.Rectifying ? team : new Refusal($"这支队伍现在是“{team.State.Word()}”，不能办理队员。", "team");
    }

    private async Task<Outcome<TeamMember>> MemberAsync(Guid id, MemberState state, CancellationToken cancel)
    {
        if (await db.Set<TeamMember>().SingleOrDefaultAsync(m => m.Id == id, cancel) is not { } member) return new Refusal("没有这名队员，或者不归您现在的岗位管。", "member");
        var team = await TeamAsync(member.TeamId, cancel);
        if (!team.Ok) return team.Refusal;
        return member.State == state ? member : new Refusal($"此人现在是“{member.State.Word()}”，请刷新后再看。", "member");
    }
}
