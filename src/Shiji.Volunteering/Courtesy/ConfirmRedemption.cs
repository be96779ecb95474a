using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Records;
using Shiji.Kernel.Results;
using Shiji.Kernel.Secrecy;
using Shiji.Kernel.Time;

namespace Shiji.Volunteering;

/// <summary>核销 — the provider, by passphrase and the code the volunteer shows, or the cadre who looks after the offer. Of many who try at once, one succeeds.</summary>
public sealed class ConfirmRedemption(ShijiDb db, Vault vault, DistrictClock clock)
{
    private static Refusal NoCode { get; } = new("没有这个核销码，或者已经用过、过期。请志愿者重新出示。", "code");

    /// <summary>Whoever comes with the passphrase need not be signed in; they learn what was given, and nothing of whom.</summary>
    public async Task<Outcome<string>> ByProviderAsync(string? pass, string? code, CancellationToken cancel = default)
    {
        using var _ = db.ByProgram();
        var known = vault.Fingerprint(TypedCode.Cleaned(pass), KeepProvider.PassPurpose);
        if (await db.Set<Provider>().AsNoTracking().SingleOrDefaultAsync(p => p.PassFingerprint == known, cancel) is not { } provider) return new Refusal("核销口令不对，请核对；忘了的请联系经管的团组织重发。", "pass");
        var shown = vault.Fingerprint(TypedCode.Cleaned(code), MyCourtesy.CodePurpose);
        var now = clock.UtcNow;
        var found = await (from r in db.Set<Redemption>()
                           where r.CodeFingerprint == shown && r.State == RedemptionState.Held && r.CodeUntil > now
                           join o in db.Set<Offer>() on r.OfferId equals o.Id
                           where o.ProviderId == provider.Id
                           select new { Redemption = r, Offer = o }).SingleOrDefaultAsync(cancel);
        if (found is null) return NoCode;
        if (Ended(found.Offer) is { } ended) return ended;
        return await UseAsync(found.Redemption, provider.Name, Evidence.Machine, cancel) is { } refusal ? refusal : new Outcome<string>(found.Offer.Title, null);
    }

    /// <summary>办事人核销 — somebody in charge of the offer saw it used.</summary>
    public async Task<Refusal?> ByCadreAsync(Guid id, CancellationToken cancel = default)
    {
        var found = await FindAsync(id, Permission.WriteRecords, cancel);
        if (!found.Ok) return found.Refusal;
        if (found.Value.State != RedemptionState.Held) return new Refusal($"这一份现在是“{found.Value.State.Word()}”，不能再核销。", "redemption");
        var offer = await db.Set<Offer>().AsNoTracking().SingleAsync(o => o.Id == found.Value.OfferId, cancel);
        return Ended(offer) ?? await UseAsync(found.Value, db.Actor.Name, Evidence.RollCall, cancel);
    }

    /// <summary>作废 — with a reason that its owner reads; the quota gets it back.</summary>
    public async Task<Refusal?> VoidAsync(Guid id, string? reason, CancellationToken cancel = default)
    {
        if (string.IsNullOrWhiteSpace(reason)) return new Refusal("请写明为什么作废，本人会看到。", "reason");
        var found = await FindAsync(id, Permission.ReviewRecords, cancel);
        if (!found.Ok) return found.Refusal;
        if (found.Value.State == RedemptionState.Void) return new Refusal("这一份已经作废。", "redemption");
        (found.Value.State, found.Value.Reason, found.Value.CodeFingerprint) = (RedemptionState.Void, reason.Trim(), null);
        return await SaveAsync(cancel);
    }

    private Task<Refusal?> UseAsync(Redemption redemption, string by, Evidence evidence, CancellationToken cancel)
    {
        (redemption.State, redemption.Day, redemption.Evidence) = (RedemptionState.Used, clock.Today, evidence);
        (redemption.UsedBy, redemption.UsedAt, redemption.CodeFingerprint) = (by, clock.UtcNow, null);
        return SaveAsync(cancel);
    }

    /// <summary>The revision lets one of many through.</summary>
    private async Task<Refusal?> SaveAsync(CancellationToken cancel)
    {
        try
        {
            await db.SaveChangesAsync(cancel);
            return null;
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return NoCode;
        }
    }

    private Refusal? Ended(Offer offer) => offer.IsOpenOn(clock.Today) ? null : new Refusal("这项礼遇已经结束，不能再核销。", "code");

    private async Task<Outcome<Redemption>> FindAsync(Guid id, Permission permission, CancellationToken cancel)
    {
        if (await db.Set<Redemption>().SingleOrDefaultAsync(r => r.Id == id, cancel) is not { } redemption) return new Refusal("没有这一份，或者不归您现在的岗位管。", "redemption");
        return await db.CheckAsync(permission, redemption.OrganisationId, cancel) is { } beyond ? beyond : redemption;
    }
}
