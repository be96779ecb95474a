using Shiji.Kernel.Data;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;

namespace Shiji.Volunteering;

/// <summary>登记点位 — gives a place its number and opens it.</summary>
public sealed class OpenPoint(ShijiDb db, PointCheck check, DistrictClock clock)
{
    public async Task<Outcome<Point>> DoAsync(PointCard card, CancellationToken cancel = default)
    {
        if (card.From > clock.Today) return new Refusal("启用日期还没有到；启用那天再登记。", "from");
        var point = new Point { Name = "", Kind = "", Address = "" };
        if (await check.KeepAsync(card, point, cancel) is { } refusal) return refusal;
        point.Id = await db.TakeNumbersAsync<Point>(cancel: cancel);
        db.Add(point);
        await db.SaveChangesAsync(cancel);
        return point;
    }
}
