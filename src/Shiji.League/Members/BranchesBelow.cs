using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Organisations;
using Shiji.Ui;

namespace Shiji.League;

/// <summary>下面的支部 — those with a roll under an organisation, to choose among; none where there are too many to choose among, or it is a branch itself.</summary>
internal static class BranchesBelow
{
    private const int Most = 200;

    public static async Task<IReadOnlyList<Choice>> ChoicesAsync(ShijiDb db, int top, DateOnly today, CancellationToken cancel)
    {
        var found = await (from a in db.Set<Ancestry>()
                           where a.NodeId == top && a.Distance > 0 && a.From <= today && (a.Until == null || a.Until > today)
                           join s in db.Set<OrganisationSpell>() on a.OrganisationId equals s.OrganisationId
                           where s.Day <= today && (s.Until == null || s.Until > today) && RollTypes.All.Contains(s.Type)
                           orderby s.Name
                           select new { s.OrganisationId, s.Name }).Take(Most + 1).ToListAsync(cancel);
        return found.Count > Most ? [] : [.. found.Select(b => new Choice($"{b.OrganisationId}", b.Name))];
    }
}
