using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Records;
using Shiji.Kernel.Results;

namespace Shiji.Volunteering;

/// <summary>复点 — a second person counts what waits, and says how many there are: the same number, or it is not accepted.</summary>
public sealed class CountGoods(ShijiDb db, GoodsStock stock)
{
    public async Task<Refusal?> DoAsync(Guid id, long counted, CancellationToken cancel = default)
    {
        if (await db.Set<GoodsMovement>().AsNoTracking().SingleOrDefaultAsync(m => m.Id == id, cancel) is not { } seen) return new Refusal("没有这一笔，或者不归您现在的岗位管。", "counted");
        if (await db.CheckAsync(Permission.WriteRecords, seen.OrganisationId, cancel) is { } beyond) return beyond;
        if (seen.RecordedById is { } author && author == db.Actor.AccountId) return new Refusal("记账的人不能自己复点，请由另一个人清点。", "counted");

        await using var alone = await db.Database.BeginTransactionAsync(cancel);
        await stock.AloneAsync(seen.Project, cancel);
        var movement = await db.Set<GoodsMovement>().SingleAsync(m => m.Id == id, cancel);
        if (movement.State != GoodsState.Waiting) return new Refusal($"这一笔现在是“{movement.State.Word()}”，请刷新后再看。", "counted");
        if (counted != movement.Quantity)
        {
            (movement.State, movement.CountedBy, movement.Reason) = (GoodsState.Refused, db.Actor.Name, $"复点为 {counted}");
            await db.SaveChangesAsync(cancel);
            await alone.CommitAsync(cancel);
            return new Refusal($"复点 {counted}，记账 {movement.Quantity}，不相符。这一笔没有生效，请两人一起重新清点后另记。", "counted");
        }

        var change = movement.Direction == GoodsDirection.In ? movement.Quantity : -movement.Quantity;
        if (await stock.CheckAsync(movement.Project, movement.Goods, movement.Day, change, cancel) is { } wanting) return wanting;
        // Two counted it by hand: more than somebody's word.
        (movement.State, movement.CountedBy, movement.Evidence) = (GoodsState.InForce, db.Actor.Name, Evidence.RollCall);
        await db.SaveChangesAsync(cancel);
        await alone.CommitAsync(cancel);
        return null;
    }
}
