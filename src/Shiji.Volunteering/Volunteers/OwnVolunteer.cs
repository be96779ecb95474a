using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.People;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;

namespace Shiji.Volunteering;

/// <summary>我自己 — whoever is signed in, as a volunteer: found by their own account, whatever their post; nobody else.</summary>
public sealed class OwnVolunteer(ShijiDb db, Acting acting, DistrictClock clock)
{
    private const int MostTeams = 200;

    /// <summary>Past every post, as the program; everything done within is for <see cref="FindAsync"/>'s volunteer only.</summary>
    internal IDisposable Open() => acting.As(acting.Now.ByProgram());

    /// <summary>Null where the account is nobody's who registered. Asked with <see cref="Open"/>.</summary>
    internal async Task<Volunteer?> FindAsync(CancellationToken cancel)
    {
        if (db.Actor.AccountId is not { } account) return null;
        return await db.Set<Volunteer>().Where(v => v.AccountId == account || db.Set<Person>().Any(p => p.Id == v.PersonId && p.AccountId == account)).OrderBy(v => v.Id).FirstOrDefaultAsync(cancel);
    }

    /// <summary>All that the page of one's own shows; no volunteer and no application where the account has neither.</summary>
    public async Task<OwnStanding> ReadAsync(CancellationToken cancel = default)
    {
        using var _ = Open();
        var volunteer = await FindAsync(cancel);
        var application = volunteer is null ? await db.Set<VolunteerApplication>().AsNoTracking().SingleOrDefaultAsync(a => a.AccountId == db.Actor.AccountId, cancel) : null;
        var at = volunteer?.OrganisationId ?? application?.OrganisationId ?? 0;
        var place = await db.Set<Organisation>().Where(o => o.Id == at).Select(o => o.ShortName ?? o.Name).SingleOrDefaultAsync(cancel) ?? "";
        if (volunteer is null) return new(null, application, place, [], []);
        var teams = await (from m in db.Set<TeamMember>().AsNoTracking()
                           where m.PersonId == volunteer.PersonId && m.State != MemberState.Refused
                           join t in db.Set<Team>() on m.TeamId equals t.Id
                           orderby m.State, m.Day descending
                           select new OwnTeam(m, t.Name)).ToListAsync(cancel);
        var above = await db.Set<Ancestry>().Where(a => a.OrganisationId == at && a.Until == null).Select(a => a.NodeId).ToListAsync(cancel);
        var taken = teams.Where(t => t.Member.State <= MemberState.Member).Select(t => t.Member.TeamId).ToList();
        var open = await db.Set<Team>().AsNoTracking().Where(t => above.Contains(t.OrganisationId) && t.State == TeamState.Founded && !taken.Contains(t.Id)).OrderBy(t => t.Name).ThenBy(t => t.Id).Take(MostTeams).ToListAsync(cancel);
        return new(volunteer, null, place, teams, open);
    }

    public async Task<Refusal?> ProfileAsync(VolunteerProfile profile, CancellationToken cancel = default)
    {
        using var _ = Open();
        if (await FindAsync(cancel) is not { } own) return Nobody;
        (profile with { ZyszNo = own.ZyszNo, NationalNo = own.NationalNo }).Onto(own);
        await db.SaveChangesAsync(cancel);
        return null;
    }

    /// <summary>退出 — for good; the record of what was done stays, and coming back makes nobody new.</summary>
    public async Task<Refusal?> LeaveAsync(string? reason, CancellationToken cancel = default)
    {
        using var _ = Open();
        if (await FindAsync(cancel) is not { } own) return Nobody;
        if (own.State == VolunteerState.Left) return new Refusal("您已经注销。要回来，请联系主组织办理恢复。", "reason");
        (own.State, own.StateBecause) = (VolunteerState.Left, string.IsNullOrWhiteSpace(reason) ? "本人注销" : $"本人注销：{reason.Trim()}");
        LifeEvent.Note(db, clock, LifeEvent.Of(own), own.OrganisationId, "本人注销", reason);
        await db.SaveChangesAsync(cancel);
        return null;
    }

    internal static Refusal Nobody { get; } = new("您的账号还没有注册志愿者，请先在注册页申请，或请主组织关联账号。", "volunteer");
}

/// <summary>我的服务 — what the page of one's own shows.</summary>
/// <param name="Open">Teams of the main organisation and those above it that one could ask to join.</param>
public sealed record OwnStanding(Volunteer? Volunteer, VolunteerApplication? Application, string Organisation, IReadOnlyList<OwnTeam> Teams, IReadOnlyList<Team> Open);

/// <summary>我的一支队伍.</summary>
public sealed record OwnTeam(TeamMember Member, string Name);
