using Microsoft.EntityFrameworkCore;
using Shiji.Activities;
using Shiji.Kernel.Catalogues;
using Shiji.Kernel.Data;
using Shiji.Kernel.Results;

namespace Shiji.Volunteering;

/// <summary>管点位类型 — adds one, puts it earlier, stops it and takes it up again. A name stays: points and inspections keep it.</summary>
public sealed class KeepPointKind(ShijiDb db, CatalogueOpening opening)
{
    public async Task<Refusal?> AddAsync(string? name, CancellationToken cancel = default)
    {
        if (await db.CheckKindsAsync(cancel) is { } beyond) return beyond;
        if (KindName.Wrong(name) is { } wrong) return wrong;
        var called = name!.Trim();
        await using var alone = await db.Database.BeginTransactionAsync(cancel);
        if (await db.Set<PointKind>().AnyAsync(k => k.Name == called, cancel)) return new Refusal($"已经有“{called}”；停用的可以重新启用。", "name");
        db.Add(new PointKind { Name = called, Ordinal = 1 + (await db.Set<PointKind>().MaxAsync(k => (int?)k.Ordinal, cancel) ?? 0) });
        await db.SaveChangesAsync(cancel);
        await opening.RenewAsync($"[kind={called}", cancel);
        await alone.CommitAsync(cancel);
        return null;
    }

    /// <summary>上移 — before the one it comes after.</summary>
    public async Task<Refusal?> RaiseAsync(string name, CancellationToken cancel = default)
    {
        if (await db.CheckKindsAsync(cancel) is { } beyond) return beyond;
        var all = await db.Set<PointKind>().OrderBy(k => k.Ordinal).ThenBy(k => k.Name).ToListAsync(cancel);
        if (KindName.Raised(all.FindIndex(k => k.Name == name)) is { } wrong) return wrong;
        KindName.Raise(all, all.FindIndex(k => k.Name == name), (k, at) => k.Ordinal = at);
        await db.SaveChangesAsync(cancel);
        return null;
    }

    /// <summary>停用 or 重新启用.</summary>
    public async Task<Refusal?> TurnAsync(string name, bool stopped, CancellationToken cancel = default)
    {
        if (await db.CheckKindsAsync(cancel) is { } beyond) return beyond;
        if (await db.Set<PointKind>().SingleOrDefaultAsync(k => k.Name == name, cancel) is not { } kind) return new Refusal("没有这个类型，请从清单里选。", "name");
        if (kind.Stopped == stopped) return new Refusal(stopped ? $"“{name}”已经停用了。" : $"“{name}”本来就在用。", "name");
        kind.Stopped = stopped;
        await db.SaveChangesAsync(cancel);
        return null;
    }
}
