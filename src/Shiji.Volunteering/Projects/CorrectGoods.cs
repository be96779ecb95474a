using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Records;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;

namespace Shiji.Volunteering;

/// <summary>更正进出 — another entry says by how many the first was wrong, and why; it always waits for a second person.</summary>
public sealed class CorrectGoods(ShijiDb db, GoodsStock stock, DistrictClock clock)
{
    public async Task<Outcome<GoodsMovement>> DoAsync(Guid id, long right, string? reason, CancellationToken cancel = default)
    {
        if (string.IsNullOrWhiteSpace(reason)) return new Refusal("请写明为什么更正。", "reason");
        if (right < 0) return new Refusal("应有的数量不能是负数；整笔记错的写 0。", "right");
        if (await db.Set<GoodsMovement>().AsNoTracking().SingleOrDefaultAsync(m => m.Id == id, cancel) is not { } old) return new Refusal("没有这一笔，或者不归您现在的岗位管。", "right");
        if (await db.CheckAsync(Permission.WriteRecords, old.OrganisationId, cancel) is { } beyond) return beyond;
        if (old.CorrectionOf is not null) return new Refusal("请在原来那一笔上更正。", "right");
        if (old.State != GoodsState.InForce) return new Refusal($"这一笔现在是“{old.State.Word()}”，没有生效的不用更正。", "right");

        await using var alone = await db.Database.BeginTransactionAsync(cancel);
        await stock.AloneAsync(old.Project, cancel);
        if (await db.Set<GoodsMovement>().AnyAsync(m => m.CorrectionOf == id && m.State == GoodsState.Waiting, cancel)) return new Refusal("这一笔已经有一个更正在等复点，请先办完。", "right");
        var said = old.Quantity + await db.Set<GoodsMovement>().Where(m => m.CorrectionOf == id && m.State == GoodsState.InForce).SumAsync(m => m.Quantity, cancel);
        if (right == said) return new Refusal($"账上现在就是 {said}，不用更正。", "right");
        var change = old.Direction == GoodsDirection.In ? right - said : said - right;
        if (await stock.CheckAsync(old.Project, old.Goods, old.Day, change, cancel) is { } wanting) return wanting with { Field = "right" };
        var entry = new GoodsMovement
        {
            Id = clock.NewId(),
            OrganisationId = old.OrganisationId,
            Day = old.Day, // the figure of that day was wrong
            Evidence = Evidence.Declared,
            Project = old.Project,
            Goods = old.Goods,
            Direction = old.Direction,
            Quantity = right - said,
            Party = old.Party,
            Batch = old.Batch,
            RoomId = old.RoomId,
            State = GoodsState.Waiting,
            RecordedBy = db.Actor.Name,
            RecordedById = db.Actor.AccountId,
            CorrectionOf = id,
            Reason = reason.Trim(),
        };
        db.Add(entry);
        await db.SaveChangesAsync(cancel);
        await alone.CommitAsync(cancel);
        return entry;
    }
}
