using Microsoft.EntityFrameworkCore;
using Shiji.Activities;
using Shiji.Kernel.Catalogues;
using Shiji.Kernel.Data;
using Shiji.Kernel.Results;

namespace Shiji.Volunteering;

/// <summary>管物资品种 — adds one with its unit, puts it earlier, stops it and takes it up again. A name stays; the unit too, once something moved.</summary>
public sealed class KeepGoodsKind(ShijiDb db, CatalogueOpening opening)
{
    public async Task<Refusal?> AddAsync(string? name, string? unit, CancellationToken cancel = default)
    {
        if (await db.CheckKindsAsync(cancel) is { } beyond) return beyond;
        if ((KindName.Wrong(name) ?? UnitOf(unit)) is { } wrong) return wrong;
        var called = name!.Trim();
        await using var alone = await db.Database.BeginTransactionAsync(cancel);
        if (await db.Set<GoodsKind>().AnyAsync(k => k.Name == called, cancel)) return new Refusal($"已经有“{called}”；停用的可以重新启用。", "name");
        db.Add(new GoodsKind { Name = called, Unit = unit!.Trim(), Ordinal = 1 + (await db.Set<GoodsKind>().MaxAsync(k => (int?)k.Ordinal, cancel) ?? 0) });
        await db.SaveChangesAsync(cancel);
        await opening.RenewAsync($"[goods={called},", cancel);
        await alone.CommitAsync(cancel);
        return null;
    }

    /// <summary>改单位 — while nothing has been counted in it.</summary>
    public async Task<Refusal?> CountInAsync(string name, string? unit, CancellationToken cancel = default)
    {
        if (await db.CheckKindsAsync(cancel) is { } beyond) return beyond;
        if (UnitOf(unit) is { } wrong) return wrong;
        await using var alone = await db.Database.BeginTransactionAsync(cancel);
        if (await db.Set<GoodsKind>().SingleOrDefaultAsync(k => k.Name == name, cancel) is not { } kind) return Missing;
        if (await MovedAsync(name, cancel)) return new Refusal($"“{name}”已经按“{kind.Unit}”记过进出，单位不能再改，否则以前的数量就变了意思。请另添一个品种，把这个停用。", "unit");
        kind.Unit = unit!.Trim();
        await db.SaveChangesAsync(cancel);
        await opening.RenewAsync($"[goods={name},", cancel);
        await alone.CommitAsync(cancel);
        return null;
    }

    /// <summary>上移 — before the one it comes after.</summary>
    public async Task<Refusal?> RaiseAsync(string name, CancellationToken cancel = default)
    {
        if (await db.CheckKindsAsync(cancel) is { } beyond) return beyond;
        var all = await db.Set<GoodsKind>().OrderBy(k => k.Ordinal).ThenBy(k => k.Name).ToListAsync(cancel);
        if (KindName.Raised(all.FindIndex(k => k.Name == name)) is { } wrong) return wrong;
        KindName.Raise(all, all.FindIndex(k => k.Name == name), (k, at) => k.Ordinal = at);
        await db.SaveChangesAsync(cancel);
        return null;
    }

    /// <summary>停用 or 重新启用.</summary>
    public async Task<Refusal?> TurnAsync(string name, bool stopped, CancellationToken cancel = default)
    {
        if (await db.CheckKindsAsync(cancel) is { } beyond) return beyond;
        if (await db.Set<GoodsKind>().SingleOrDefaultAsync(k => k.Name == name, cancel) is not { } kind) return Missing;
        if (kind.Stopped == stopped) return new Refusal(stopped ? $"“{name}”已经停用了。" : $"“{name}”本来就在用。", "name");
        kind.Stopped = stopped;
        await db.SaveChangesAsync(cancel);
        return null;
    }

    private static Refusal Missing => new("没有这个品种，请从清单里选。", "name");

    private static Refusal? UnitOf(string? unit) => string.IsNullOrWhiteSpace(unit) ? new("请写单位：按什么清点，如 册、件、个。", "unit") : null;

    private async Task<bool> MovedAsync(string name, CancellationToken cancel)
    {
        using var _ = db.ByProgram();
        return await db.Set<GoodsMovement>().AnyAsync(m => m.Goods == name, cancel);
    }
}
