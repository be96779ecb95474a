using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Catalogues;
using Shiji.Kernel.Data;
using Shiji.Kernel.Results;

namespace Shiji.Activities;

/// <summary>管种类 — adds one, changes what may change of it, stops it and takes it up again; its measures are in the book at once.</summary>
public sealed class KeepKind(ShijiDb db, CatalogueOpening opening)
{
    public async Task<Outcome<ActivityKind>> AddAsync(string? key, KindCard card, CancellationToken cancel = default)
    {
        if (await db.CheckKindsAsync(cancel) is { } beyond) return beyond;
        key = key?.Trim();
        if ((KindRules.Key(key) ?? KindRules.Said(card)) is { } wrong) return wrong;
        await using var alone = await db.Database.BeginTransactionAsync(cancel);
        if (await db.Set<ActivityKind>().AnyAsync(k => k.Key == key, cancel)) return new Refusal($"标识 {key} 已经有种类用了，请换一个；停用的可以重新启用。", "key");
        if (await NamedAsync(key!, card, cancel) is { } taken) return taken;
        var kind = new ActivityKind { Key = key!, Name = "", Group = "", SessionUnit = "", Basis = "" };
        card.WriteTo(kind);
        db.Add(kind);
        await db.SaveChangesAsync(cancel);
        await opening.RenewAsync($"[kind={key}", cancel);
        await alone.CommitAsync(cancel);
        return kind;
    }

    public async Task<Refusal?> ChangeAsync(string key, KindCard card, CancellationToken cancel = default)
    {
        if (await db.CheckKindsAsync(cancel) is { } beyond) return beyond;
        if (KindRules.Said(card) is { } wrong) return wrong;
        await using var alone = await db.Database.BeginTransactionAsync(cancel);
        if (await db.Set<ActivityKind>().SingleOrDefaultAsync(k => k.Key == key, cancel) is not { } kind) return Missing;
        var use = await KindUse.OfAsync(db, key, cancel);
        if ((KindRules.Changed(kind, card, use) ?? await NamedAsync(key, card, cancel)) is { } refusal) return refusal;
        card.WriteTo(kind);
        await db.SaveChangesAsync(cancel);
        await opening.RenewAsync(use.Sessions == 0 ? $"[kind={key}" : $"[kind={key},category=", cancel);
        await alone.CommitAsync(cancel);
        return null;
    }

    /// <summary>停用 — no new activity of it; what there is goes on.</summary>
    public Task<Refusal?> StopAsync(string key, CancellationToken cancel = default) => TurnAsync(key, stopped: true, cancel);

    /// <summary>启用 — again.</summary>
    public Task<Refusal?> TakeUpAsync(string key, CancellationToken cancel = default) => TurnAsync(key, stopped: false, cancel);

    private static Refusal Missing => new("没有这个种类，请从种类清单里选。", "key");

    private async Task<Refusal?> TurnAsync(string key, bool stopped, CancellationToken cancel)
    {
        if (await db.CheckKindsAsync(cancel) is { } beyond) return beyond;
        if (await db.Set<ActivityKind>().SingleOrDefaultAsync(k => k.Key == key, cancel) is not { } kind) return Missing;
        if (kind.Stopped == stopped) return new Refusal(stopped ? $"“{kind.Name}”已经停用了。" : $"“{kind.Name}”本来就在用。", "key");
        kind.Stopped = stopped;
        await db.SaveChangesAsync(cancel);
        return null;
    }

    /// <summary>Files name a kind by its name or its key.</summary>
    private async Task<Refusal?> NamedAsync(string key, KindCard card, CancellationToken cancel)
    {
        var name = card.Name!.Trim();
        return await db.Set<ActivityKind>().AnyAsync(k => k.Key != key && (k.Name == name || k.Key == name), cancel) ? new($"已经有种类叫“{name}”，请换个名称；停用的可以重新启用。", "name") : null;
    }
}
