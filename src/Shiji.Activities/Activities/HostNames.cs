using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Organisations;

namespace Shiji.Activities;

/// <summary>联合单位名称 — by name only, wherever in the district they stand.</summary>
internal static class HostNames
{
    public static Task<List<string>> HostNamesAsync(this ShijiDb db, Guid activity, CancellationToken cancel) => (
        from p in db.Set<ActivityPartner>()
        where p.ActivityId == activity
        join o in db.Whole<Organisation>() on p.HostId equals o.Id
        orderby o.Ordinal, o.Id
        select o.Name).ToListAsync(cancel);
}
