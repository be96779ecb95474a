using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;

namespace Shiji.Activities;

/// <summary>种类清单 — every kind in the district's order, and how much there is of it within reach; the page and its export ask the same.</summary>
public sealed record KindLine(ActivityKind Kind, int Activities, int Sessions)
{
    public static IQueryable<KindLine> Of(ShijiDb db) =>
        from k in db.Set<ActivityKind>().AsNoTracking()
        orderby k.Ordinal, k.Id
        select new KindLine(k, db.Set<Activity>().Count(a => a.Kind == k.Key), db.Set<ActivitySession>().Count(s => s.Kind == k.Key && s.State == SessionState.Held));
}
