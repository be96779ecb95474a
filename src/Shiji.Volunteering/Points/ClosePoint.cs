using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;

namespace Shiji.Volunteering;

/// <summary>停用点位 — closes a point from a day on, with a reason; what happened there stays.</summary>
public sealed class ClosePoint(ShijiDb db, DistrictClock clock)
{
    public async Task<Refusal?> DoAsync(int id, DateOnly until, string? reason, CancellationToken cancel = default)
    {
        if (string.IsNullOrWhiteSpace(reason)) return new Refusal("请写明为什么停用。", "reason");
        if (await db.Set<Point>().SingleOrDefaultAsync(p => p.Id == id, cancel) is not { } point) return new Refusal("没有这个点位，或者不归您现在的岗位管。", "point");
        if (await db.CheckAsync(Permission.WriteRecords, point.OrganisationId, cancel) is { } beyond) return beyond;
        if (point.Until is not null) return new Refusal("这个点位已经停用。", "until");
        if (until <= point.From) return new Refusal($"停用日应晚于启用日 {point.From:yyyy-MM-dd}。", "until");
        if (until > clock.Today.AddDays(1)) return new Refusal("停用日还没有到；到那天再办。", "until");
        if (await db.Set<Inspection>().AnyAsync(i => i.PointId == id && i.Day >= until && i.State != InspectionState.Void, cancel)) return new Refusal("停用日以后还有巡查记录，请核对日期。", "until");
        (point.Until, point.ClosedBecause) = (until, reason.Trim());
        await db.SaveChangesAsync(cancel);
        return null;
    }
}
