using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;

namespace Shiji.Volunteering;

/// <summary>审核队伍 — founds it on a day, with its number of filing, and stamps the community it is of; or returns it. Never by whoever applied.</summary>
public sealed class ReviewTeam(ShijiDb db, DistrictClock clock)
{
    public async Task<Refusal?> FoundAsync(Guid id, DateOnly? day, string? filingNo, CancellationToken cancel = default)
    {
        var found = await FindAsync(id, cancel);
        if (!found.Ok) return found.Refusal;
        var team = found.Value;
        if (day is not { } on) return new Refusal("请填写成立日，写成 2022-03-05 这样。", "day");
        if (on > clock.Today) return new Refusal($"成立日 {on:yyyy-MM-dd} 还没有到，到那天再办。", "day");
        var organisation = team.OrganisationId;
        if (!await db.Set<Placement>().AnyAsync(p => p.OrganisationId == organisation && p.From <= on && (p.Until == null || p.Until > on), cancel)) return new Refusal($"所属组织在 {on:yyyy-MM-dd} 还没有成立或已经撤销。", "day");
        (team.State, team.Day, team.Reason) = (TeamState.Founded, on, null);
        team.FilingNo = string.IsNullOrWhiteSpace(filingNo) ? null : filingNo.Trim();
        team.CommunityId = await CommunityOfAsync(db, organisation, on, cancel);
        LifeEvent.Note(db, clock, LifeEvent.Of(team.Id), organisation, $"审核成立，成立日 {on.Word()}");
        await db.SaveChangesAsync(cancel);
        return null;
    }

    public async Task<Refusal?> ReturnAsync(Guid id, string? reason, CancellationToken cancel = default)
    {
        if (string.IsNullOrWhiteSpace(reason)) return new Refusal("请写明退回的原因。", "reason");
        var found = await FindAsync(id, cancel);
        if (!found.Ok) return found.Refusal;
        (found.Value.State, found.Value.Reason) = (TeamState.Returned, reason.Trim());
        LifeEvent.Note(db, clock, LifeEvent.Of(id), found.Value.OrganisationId, "退回", reason);
        await db.SaveChangesAsync(cancel);
        return null;
    }

    /// <summary>The community at or above an organisation on a day, the nearest first; the tree is asked as it stood.</summary>
    internal static async Task<int?> CommunityOfAsync(ShijiDb db, int organisation, DateOnly day, CancellationToken cancel) =>
        await (from a in db.Set<Ancestry>()
               where a.OrganisationId == organisation && a.From <= day && (a.Until == null || a.Until > day)
               join s in db.Set<OrganisationSpell>() on a.NodeId equals s.OrganisationId
               where s.Field == Field.Community && (s.Type == OrganisationType.Committee || s.Type == OrganisationType.GeneralBranch) && s.Day <= day && (s.Until == null || s.Until > day)
               orderby a.Distance
               select (int?)a.NodeId).FirstOrDefaultAsync(cancel);

    private async Task<Outcome<Team>> FindAsync(Guid id, CancellationToken cancel)
    {
        if (await db.Set<Team>().SingleOrDefaultAsync(t => t.Id == id, cancel) is not { } team) return new Refusal("没有这支队伍，或者不归您现在的岗位管。", "team");
        if (await db.CheckAsync(Permission.ReviewRecords, team.OrganisationId, cancel) is { } beyond) return beyond;
        if (team.State != TeamState.Applied) return new Refusal($"这支队伍现在是“{team.State.Word()}”，不用审核，请刷新后再看。", "team");
        return team.RecordedById is { } author && author == db.Actor.AccountId ? new Refusal("自己申请的队伍要由他人审核。", "by") : team;
    }
}
