using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;

namespace Shiji.Volunteering;

/// <summary>品种的一行 — and how many entries there are of it within reach, and of goods that came in; the page and its export ask the same.</summary>
internal sealed record GoodsKindLine(GoodsKind Kind, int Movements, int CameIn)
{
    public static IQueryable<GoodsKindLine> Of(ShijiDb db) =>
        db.Set<GoodsKind>().AsNoTracking().OrderBy(k => k.Ordinal).ThenBy(k => k.Name).Select(k => new GoodsKindLine(k, db.Set<GoodsMovement>().Count(m => m.Goods == k.Name),
            db.Set<GoodsMovement>().Count(m => m.Goods == k.Name && m.Direction == GoodsDirection.In && m.State == GoodsState.InForce)));
}
