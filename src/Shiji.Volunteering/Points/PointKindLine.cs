using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;

namespace Shiji.Volunteering;

/// <summary>点位类型的一行 — and how many points of it are open within reach; the page and its export ask the same.</summary>
internal sealed record PointKindLine(PointKind Kind, int Points)
{
    public static IQueryable<PointKindLine> Of(ShijiDb db) =>
        db.Set<PointKind>().AsNoTracking().OrderBy(k => k.Ordinal).ThenBy(k => k.Name).Select(k => new PointKindLine(k, db.Set<Point>().Count(p => p.Kind == k.Name && p.Until == null)));
}
