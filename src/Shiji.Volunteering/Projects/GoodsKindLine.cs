using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;

namespace Shiji.Volunteering;

/// <summary>品种的一行 — and how many entries there are of it within reach; the page and its export ask the same.</summary>
internal sealed record GoodsKindLine(GoodsKind Kind, int Movements)
{
    public static IQueryable<GoodsKindLine> Of(ShijiDb db) =>
        db.Set<GoodsKind>().AsNoTracking().OrderBy(k => k.Ordinal).ThenBy(k => k.Name).Select(k => new GoodsKindLine(k, db.Set<GoodsMovement>().Count(m => m.Goods == k.Name)));
}
