using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Organisations;

namespace Shiji.League;

/// <summary>部署一行 — a campaign, and how many branches in reach are how far.</summary>
internal sealed record CampaignLine(DutyCampaign Campaign, string Owner, int Sheets, int Accepted, int Submitted)
{
    private const int Shown = 40;

    public int Missing => Sheets - Accepted - Submitted;

    /// <summary>The latest first.</summary>
    public static async Task<IReadOnlyList<CampaignLine>> AllAsync(ShijiDb db, CancellationToken cancel)
    {
        var campaigns = await db.Set<DutyCampaign>().AsNoTracking().OrderByDescending(c => c.CutOff).ThenByDescending(c => c.Id).Take(Shown).ToListAsync(cancel);
        var ids = campaigns.ConvertAll(c => c.Id);
        var counts = (await db.Set<BranchDuty>().Where(d => ids.Contains(d.CampaignId)).GroupBy(d => new { d.CampaignId, d.State }).Select(g => new { g.Key.CampaignId, g.Key.State, Count = g.Count() }).ToListAsync(cancel)).ToLookup(c => c.CampaignId);
        var owners = campaigns.Select(c => c.OwnerId).Distinct().ToList();
        var names = await db.Whole<Organisation>().Where(o => owners.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.ShortName ?? o.Name, cancel);
        return [.. campaigns.Select(c => new CampaignLine(c, names.GetValueOrDefault(c.OwnerId, ""), counts[c.Id].Sum(x => x.Count), counts[c.Id].Where(x => x.State == DutyState.Accepted).Sum(x => x.Count), counts[c.Id].Where(x => x.State == DutyState.Submitted).Sum(x => x.Count)))];
    }
}
