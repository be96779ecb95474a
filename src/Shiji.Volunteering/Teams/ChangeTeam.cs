using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;

namespace Shiji.Volunteering;

/// <summary>办理队伍 — renames, has it put right, strikes it off on a day, voids one founded by mistake; each with its reason, and none makes a new one.</summary>
public sealed class ChangeTeam(ShijiDb db, DistrictClock clock)
{
    public async Task<Refusal?> RenameAsync(Guid id, string? name, string? reason, CancellationToken cancel = default)
    {
        var found = await FindAsync(id, Permission.WriteRecords, reason, cancel, TeamState.Founded, TeamState.Rectifying);
        if (!found.Ok) return found.Refusal;
        var team = found.Value;
        if (team.Name == name?.Trim()) return new Refusal("新名称与现在的一样。", "name");
        if (await ApplyForTeam.CheckAsync(db, clock, team.OrganisationId, name, team.Kind, id, cancel) is { } refusal) return refusal;
        LifeEvent.Note(db, clock, LifeEvent.Of(id), team.OrganisationId, $"由“{team.Name}”改名为“{name!.Trim()}”", reason);
        team.Name = name.Trim();
        await db.SaveChangesAsync(cancel);
        return null;
    }

    public Task<Refusal?> RectifyAsync(Guid id, string? reason, CancellationToken cancel = default) => ToAsync(id, TeamState.Founded, TeamState.Rectifying, reason, "要求整改", cancel);

    public Task<Refusal?> RestoreAsync(Guid id, string? reason, CancellationToken cancel = default) => ToAsync(id, TeamState.Rectifying, TeamState.Founded, reason, "整改完成", cancel);

    /// <summary>注销 — on that day it is no longer there, and nobody is in it.</summary>
    public async Task<Refusal?> StrikeOffAsync(Guid id, DateOnly? day, string? reason, CancellationToken cancel = default)
    {
        var found = await FindAsync(id, Permission.ReviewRecords, reason, cancel, TeamState.Founded, TeamState.Rectifying);
        if (!found.Ok) return found.Refusal;
        var team = found.Value;
        if (day is not { } on || on <= team.Day || on > clock.Today) return new Refusal($"注销日应晚于成立日 {team.Day:yyyy-MM-dd}，不晚于今天。", "until");
        (team.State, team.Until, team.Reason) = (TeamState.StruckOff, on, reason!.Trim());
        await EndMembersAsync(id, on, "队伍注销", cancel);
        LifeEvent.Note(db, clock, LifeEvent.Of(id), team.OrganisationId, $"注销，注销日 {on.Word()}", reason);
        await db.SaveChangesAsync(cancel);
        return null;
    }

    public async Task<Refusal?> VoidAsync(Guid id, string? reason, CancellationToken cancel = default)
    {
        var found = await FindAsync(id, Permission.ReviewRecords, reason, cancel, TeamState.Founded, TeamState.Rectifying, TeamState.StruckOff);
        if (!found.Ok) return found.Refusal;
        (found.Value.State, found.Value.Reason) = (TeamState.Void, reason!.Trim());
        await EndMembersAsync(id, clock.Today, "队伍作废", cancel);
        LifeEvent.Note(db, clock, LifeEvent.Of(id), found.Value.OrganisationId, "作废", reason);
        await db.SaveChangesAsync(cancel);
        return null;
    }

    private async Task EndMembersAsync(Guid team, DateOnly day, string note, CancellationToken cancel)
    {
        foreach (var member in await db.Set<TeamMember>().Where(m => m.TeamId == team && m.State <= MemberState.Member).ToListAsync(cancel))
        {
            (member.Until, member.Note, member.IsLeader, member.IsMain) = (member.State == MemberState.Member ? day : null, note, false, false);
            member.State = member.State == MemberState.Member ? MemberState.Left : MemberState.Refused;
        }
    }

    private async Task<Refusal?> ToAsync(Guid id, TeamState from, TeamState to, string? reason, string what, CancellationToken cancel)
    {
        var found = await FindAsync(id, Permission.ReviewRecords, reason, cancel, from);
        if (!found.Ok) return found.Refusal;
        (found.Value.State, found.Value.Reason) = (to, reason!.Trim());
        LifeEvent.Note(db, clock, LifeEvent.Of(id), found.Value.OrganisationId, what, reason);
        await db.SaveChangesAsync(cancel);
        return null;
    }

    private async Task<Outcome<Team>> FindAsync(Guid id, Permission needs, string? reason, CancellationToken cancel, params TeamState[] from)
    {
        if (string.IsNullOrWhiteSpace(reason)) return new Refusal("请写明原因。", "reason");
        if (await db.Set<Team>().SingleOrDefaultAsync(t => t.Id == id, cancel) is not { } team) return new Refusal("没有这支队伍，或者不归您现在的岗位管。", "team");
        if (await db.CheckAsync(needs, team.OrganisationId, cancel) is { } beyond) return beyond;
        return from.Contains(team.State) ? team : new Refusal($"这支队伍现在是“{team.State.Word()}”，办不了这件事，请刷新后再看。", "team");
    }
}
