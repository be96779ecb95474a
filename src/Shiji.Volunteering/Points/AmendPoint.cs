using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Results;

namespace Shiji.Volunteering;

/// <summary>更正点位 — what is said of a point changes; its number stays, and inspections keep the kind it had on their day.</summary>
public sealed class AmendPoint(ShijiDb db, PointCheck check)
{
    public async Task<Refusal?> DoAsync(int id, PointCard card, CancellationToken cancel = default)
    {
        if (await db.Set<Point>().SingleOrDefaultAsync(p => p.Id == id, cancel) is not { } point) return new Refusal("没有这个点位，或者不归您现在的岗位管。", "point");
        if (await db.CheckAsync(Permission.WriteRecords, point.OrganisationId, cancel) is { } beyond) return beyond;
        if (point.Until is not null) return new Refusal("这个点位已经停用，不再更改。", "point");
        if (await check.KeepAsync(card, point, cancel) is { } refusal) return refusal;
        await db.SaveChangesAsync(cancel);
        return null;
    }
}
