using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Organisations;

namespace Shiji.Reports.Summaries;

/// <summary>直属单位 — the organisations that stood directly under another on a day, in the order of the tree.</summary>
public sealed class UnitsStanding(ShijiDb db)
{
    public async Task<IReadOnlyList<Organisation>> BelowAsync(int node, DateOnly day, CancellationToken cancel = default) =>
        await (from p in db.Set<Placement>().AsNoTracking()
               where p.ParentId == node && p.From <= day && (p.Until == null || p.Until > day)
               join o in db.Set<Organisation>().AsNoTracking() on p.OrganisationId equals o.Id
               orderby o.Ordinal, o.Id
               select o).ToListAsync(cancel);
}
