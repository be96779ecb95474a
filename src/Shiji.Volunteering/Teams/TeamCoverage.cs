using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Time;

namespace Shiji.Volunteering;

/// <summary>一社区一队伍 — of the communities within reach that stand today, which have a team and which are blank, by sub-district; the share is of the sums, never a mean of shares.</summary>
public sealed class TeamCoverage(ShijiDb db, DistrictClock clock)
{
    public async Task<IReadOnlyList<CoveredSubdistrict>> DoAsync(CancellationToken cancel = default)
    {
        var communities = await ServiceCommunities.At(db, clock.Today).ToListAsync(cancel);
        var teams = await db.Set<Team>().Where(t => t.CommunityId != null && t.Until == null && (t.State == TeamState.Founded || t.State == TeamState.Rectifying))
            .GroupBy(t => t.CommunityId!.Value).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancel);
        return
        [
            .. communities.GroupBy(c => (c.ParentCode, c.Parent)).Select(g => new CoveredSubdistrict(
                g.Key.ParentCode, g.Key.Parent, g.Count(), g.Count(c => teams.ContainsKey(c.Id)), g.Sum(c => teams.GetValueOrDefault(c.Id)), [.. g.Where(c => !teams.ContainsKey(c.Id))])),
        ];
    }
}

/// <summary>街道覆盖 — how many of its communities have a team, and which have none.</summary>
public sealed record CoveredSubdistrict(string Code, string Name, int Communities, int Covered, int Teams, IReadOnlyList<ServiceCommunity> Blank);
