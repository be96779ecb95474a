using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Organisations;

namespace Shiji.Workbench;

/// <summary>下级单位 — the organisations that stood directly under the one looked at when the period ended, in the order of the tree.</summary>
public sealed class UnitsBelow(ShijiDb db)
{
    public async Task<IReadOnlyList<Organisation>> OfAsync(Where where, CancellationToken cancel = default)
    {
        var (node, last) = (where.Node, where.Period.LastDay);
        return await (from p in db.Set<Placement>().AsNoTracking()
                      where p.ParentId == node && p.From <= last && (p.Until == null || p.Until > last)
                      join o in db.Set<Organisation>().AsNoTracking() on p.OrganisationId equals o.Id
                      orderby o.Ordinal, o.Id
                      select o).ToListAsync(cancel);
    }
}
