using System.Globalization;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Parameters;
using Shiji.Kernel.People;
using Shiji.Kernel.Results;
using Shiji.Kernel.Secrecy;
using Shiji.Kernel.Time;

namespace Shiji.Volunteering;

/// <summary>我的礼遇 — whoever is signed in sees what is open to them, takes it, shows a code, or gives it back; whatever their post, for themselves only.</summary>
public sealed class MyCourtesy(ShijiDb db, OfferGate gate, TakeOffer take, Vault vault, RuleReader rules, DistrictClock clock)
{
    public const string CodePurpose = "courtesy.code";

    /// <summary>核销码有效分钟数</summary>
    public const string MinutesRule = "courtesy.code.minutes";

    private const int Digits = 8;
    private const int MinutesOtherwise = 10;

    /// <summary>Null where no file is linked to the account.</summary>
    public async Task<MyOffers?> ReadAsync(CancellationToken cancel = default)
    {
        using var _ = db.ByProgram();
        if (await db.OwnFileAsync(cancel) is not { Id: var person }) return null;
        var taken = await (from r in db.Set<Redemption>().AsNoTracking()
                           where r.PersonId == person
                           join o in db.Set<Offer>() on r.OfferId equals o.Id
                           join p in db.Set<Provider>() on o.ProviderId equals p.Id
                           orderby r.State, r.Day descending, r.Id descending
                           select new TakenOffer(r, o, p)).Take(100).ToListAsync(cancel);
        var open = new List<OpenOffer>();
        foreach (var line in await OfferList.Open(db, clock.Today).ToListAsync(cancel))
            if (await gate.CheckAsync(line.Offer, person, clock.Today, cancel) is null) open.Add(line);
        return new(open, taken);
    }

    public async Task<Refusal?> TakeAsync(Guid offer, CancellationToken cancel = default)
    {
        using var _ = db.ByProgram();
        return await db.OwnFileAsync(cancel) is { Id: var person } ? (await take.OfAsync(offer, person, cancel)).Refusal : OwnFile.None;
    }

    /// <summary>出示核销码 — a new one for some minutes; told once, kept as a fingerprint.</summary>
    public async Task<Outcome<ShownCode>> ShowAsync(Guid id, CancellationToken cancel = default)
    {
        using var _ = db.ByProgram();
        var found = await HeldAsync(id, cancel);
        if (!found.Ok) return found.Refusal;
        var minutes = (double)(await rules.OnAsync(clock.Today, cancel)).Of(MinutesRule, MinutesOtherwise);
        var code = RandomNumberGenerator.GetInt32((int)Math.Pow(10, Digits)).ToString($"D{Digits}", CultureInfo.InvariantCulture);
        (found.Value.CodeFingerprint, found.Value.CodeUntil) = (vault.Fingerprint(code, CodePurpose), clock.UtcNow.AddMinutes(minutes));
        await db.SaveChangesAsync(cancel);
        return new ShownCode(id, code, found.Value.CodeUntil.Value);
    }

    /// <summary>放弃 — gives it back, so that somebody else may have it.</summary>
    public async Task<Refusal?> GiveBackAsync(Guid id, CancellationToken cancel = default)
    {
        using var _ = db.ByProgram();
        var found = await HeldAsync(id, cancel);
        if (!found.Ok) return found.Refusal;
        (found.Value.State, found.Value.Reason, found.Value.CodeFingerprint) = (RedemptionState.Void, "本人放弃", null);
        await db.SaveChangesAsync(cancel);
        return null;
    }

    private async Task<Outcome<Redemption>> HeldAsync(Guid id, CancellationToken cancel)
    {
        if (await db.OwnFileAsync(cancel) is not { Id: var person }) return OwnFile.None;
        if (await db.Set<Redemption>().SingleOrDefaultAsync(r => r.Id == id && r.PersonId == person, cancel) is not { } held) return new Refusal("您没有领过这一份。", "offer");
        if (held.State != RedemptionState.Held) return new Refusal($"这一份现在是“{held.State.Word()}”。", "offer");
        var today = clock.Today;
        return await db.Set<Offer>().AsNoTracking().AnyAsync(o => o.Id == held.OfferId && o.EndedBecause == null && o.Until > today, cancel) ? held : new Refusal("这项礼遇已经结束，这一份不能再用。", "offer");
    }
}

/// <summary>我的礼遇清单 — what may be taken, and what was.</summary>
public sealed record MyOffers(IReadOnlyList<OpenOffer> Open, IReadOnlyList<TakenOffer> Taken);

/// <summary>领到的礼遇 — with what it is and who gives it.</summary>
public sealed record TakenOffer(Redemption Redemption, Offer Offer, Provider Provider);

/// <summary>出示的核销码 — seen by its owner only, until then.</summary>
public sealed record ShownCode(Guid RedemptionId, string Code, DateTime Until);
