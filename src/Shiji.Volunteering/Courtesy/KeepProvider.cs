using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Results;
using Shiji.Kernel.Secrecy;
using Shiji.Kernel.Time;

namespace Shiji.Volunteering;

/// <summary>登记礼遇提供方 — who gives, and the passphrase by which they confirm; told once, kept as a fingerprint.</summary>
public sealed class KeepProvider(ShijiDb db, Vault vault, DistrictClock clock)
{
    public const string PassPurpose = "courtesy.pass";

    private const string Letters = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"; // none that look like another
    private const int Length = 10;

    public async Task<Outcome<Provider>> DoAsync(int organisationId, string? name, string? address, string? phone, CancellationToken cancel = default)
    {
        if (await db.CheckAsync(Permission.WriteRecords, organisationId, cancel) is { } beyond) return beyond;
        if (string.IsNullOrWhiteSpace(name)) return new Refusal("请填写提供方名称。", "name");
        var called = name.Trim();
        if (await db.Set<Provider>().AnyAsync(p => p.Name == called && p.Until == null, cancel)) return new Refusal($"“{called}”已经登记过。", "name");
        var provider = new Provider { Id = clock.NewId(), Name = called, KeeperId = organisationId, Address = Or(address), Phone = Or(phone) };
        db.Add(provider);
        await db.SaveChangesAsync(cancel);
        return provider;
    }

    /// <summary>发口令 — a new one; the one before no longer works.</summary>
    public async Task<Outcome<string>> PassAsync(Guid id, CancellationToken cancel = default)
    {
        if (await db.Set<Provider>().SingleOrDefaultAsync(p => p.Id == id && p.Until == null, cancel) is not { } provider) return new Refusal("没有这个提供方，或者已经退出。", "provider");
        if (await db.CheckAsync(Permission.WriteRecords, provider.KeeperId, cancel) is { } beyond) return beyond;
        var pass = RandomNumberGenerator.GetString(Letters, Length);
        provider.PassFingerprint = vault.Fingerprint(pass, PassPurpose);
        await db.SaveChangesAsync(cancel);
        return new Outcome<string>(pass, null);
    }

    /// <summary>退出 — it gives nothing any more; its offers end with it.</summary>
    public async Task<Refusal?> EndAsync(Guid id, string? reason, CancellationToken cancel = default)
    {
        if (string.IsNullOrWhiteSpace(reason)) return new Refusal("请写明为什么退出。", "reason");
        if (await db.Set<Provider>().SingleOrDefaultAsync(p => p.Id == id && p.Until == null, cancel) is not { } provider) return new Refusal("没有这个提供方，或者已经退出。", "provider");
        if (await db.CheckAsync(Permission.WriteRecords, provider.KeeperId, cancel) is { } beyond) return beyond;
        (provider.Until, provider.PassFingerprint) = (clock.Today, null);
        foreach (var offer in await db.Set<Offer>().Where(o => o.ProviderId == id && o.EndedBecause == null).ToListAsync(cancel)) offer.EndedBecause = "提供方退出：" + reason.Trim();
        await db.SaveChangesAsync(cancel);
        return null;
    }

    private static string? Or(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
