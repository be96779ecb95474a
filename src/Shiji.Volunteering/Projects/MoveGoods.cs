using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.Parameters;
using Shiji.Kernel.Records;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;

namespace Shiji.Volunteering;

/// <summary>物资进出 — writes down what came in or went out; from so many on, it waits until a second person has counted.</summary>
public sealed class MoveGoods(ShijiDb db, GoodsStock stock, RuleReader rules, DistrictClock clock)
{
    /// <summary>双人清点起点</summary>
    public const string TwoRule = "goods.two.from";

    public async Task<Outcome<GoodsMovement>> DoAsync(GoodsEntry entry, CancellationToken cancel = default)
    {
        if (await db.CheckAsync(Permission.WriteRecords, entry.OrganisationId, cancel) is { } beyond) return beyond;
        if (await WrongAsync(entry, cancel) is { } wrong) return wrong;
        var two = (await rules.OnAsync(entry.Day, cancel)).Find(TwoRule) is { } from && entry.Quantity >= from.Value;

        await using var alone = await db.Database.BeginTransactionAsync(cancel);
        if (!await stock.AloneAsync(entry.Project, cancel)) return new Refusal("没有这个项目。", "project");
        if (entry.Direction == GoodsDirection.Out && await stock.CheckAsync(entry.Project, entry.Goods!, entry.Day, -entry.Quantity, cancel) is { } wanting) return wanting;
        var movement = new GoodsMovement
        {
            Id = clock.NewId(),
            OrganisationId = entry.OrganisationId,
            Day = entry.Day,
            Evidence = Evidence.Declared,
            Project = entry.Project,
            Goods = entry.Goods!,
            Direction = entry.Direction,
            Quantity = entry.Quantity,
            Party = entry.Party!.Trim(),
            Batch = string.IsNullOrWhiteSpace(entry.Batch) ? null : entry.Batch.Trim(),
            RoomId = entry.RoomId,
            State = two ? GoodsState.Waiting : GoodsState.InForce,
            RecordedBy = db.Actor.Name,
            RecordedById = db.Actor.AccountId,
        };
        db.Add(movement);
        await db.SaveChangesAsync(cancel);
        await alone.CommitAsync(cancel);
        return movement;
    }

    private async Task<Refusal?> WrongAsync(GoodsEntry entry, CancellationToken cancel)
    {
        if (entry.Quantity <= 0) return new Refusal("数量应大于零；记错的用更正。", "quantity");
        if (entry.Day > clock.Today) return new Refusal($"日期 {entry.Day:yyyy-MM-dd} 还没有到。", "day");
        if (await db.Set<Project>().AsNoTracking().SingleOrDefaultAsync(p => p.Code == entry.Project, cancel) is not { } project) return new Refusal("没有这个项目。", "project");
        if (entry.Day < project.From || project.Until <= entry.Day) return new Refusal($"项目在 {entry.Day:yyyy-MM-dd} 没有开展，请核对日期。", "day");
        if (!await db.Set<Placement>().AnyAsync(p => p.OrganisationId == entry.OrganisationId && p.From <= entry.Day && (p.Until == null || p.Until > entry.Day), cancel))
            return new Refusal($"组织在 {entry.Day:yyyy-MM-dd} 还没有成立或已经撤销，请核对日期或组织。", "organisation");
        if (await db.Set<GoodsKind>().AsNoTracking().SingleOrDefaultAsync(k => k.Name == entry.Goods, cancel) is not { } kind) return new Refusal("请从列表里选品种。", "goods");
        if (kind.Stopped && entry.Direction == GoodsDirection.In) return new Refusal($"“{kind.Name}”已经停用，不再入库；请选别的品种，或请区里重新启用。", "goods");
        if (string.IsNullOrWhiteSpace(entry.Party)) return new Refusal(entry.Direction == GoodsDirection.In ? "请写明从哪里来，捐赠人不愿具名的写“爱心人士”。" : "请写明给了谁、到哪里去。", "party");
        return entry.RoomId is { } room && (entry.Direction == GoodsDirection.In || !await db.Set<ReadingRoom>().AnyAsync(r => r.Id == room && r.Project == entry.Project && !r.Voided && r.Day <= entry.Day && (r.Until == null || r.Until > entry.Day), cancel))
            ? new Refusal("图书室只能选这个项目当天开放的，而且只用于出库。", "room")
            : null;
    }
}
