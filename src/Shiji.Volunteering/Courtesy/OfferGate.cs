using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Registers;
using Shiji.Kernel.Results;

namespace Shiji.Volunteering;

/// <summary>礼遇资格 — whether somebody's stars or honours open an offer, and whether there is one left. Asked as the program: whose stars lie where is nobody's business here.</summary>
public sealed class OfferGate(ShijiDb db, StarLevels levels)
{
    public async Task<bool> OpensAsync(Offer offer, int person, CancellationToken cancel = default)
    {
        if (offer is { LeastStar: 0, Award: null }) return true;
        if (offer.LeastStar > 0 && await levels.OfAsync(person, cancel) >= offer.LeastStar) return true;
        return offer.Award is { } award && await db.Set<RegisterRow>().AnyAsync(r => r.PersonId == person && r.State == RowState.InForce && r.Facet3 == award
            && db.Set<Register>().Any(g => g.Id == r.RegisterId && g.Key == PublishOffer.Honours), cancel);
    }

    public async Task<Refusal?> CheckAsync(Offer offer, int person, DateOnly today, CancellationToken cancel = default)
    {
        if (offer.EndedBecause is { } ended) return new Refusal($"这项礼遇已经停止：{ended}", "offer");
        if (!offer.IsOpenOn(today)) return new Refusal($"这项礼遇的时间是 {offer.From:yyyy-MM-dd} 到 {offer.Until.AddDays(-1):yyyy-MM-dd}，现在不能领。", "offer");
        if (!await OpensAsync(offer, person, cancel)) return new Refusal($"这项礼遇面向{offer.Who()}。", "offer");
        var taken = db.Set<Redemption>().Where(r => r.OfferId == offer.Id && r.State != RedemptionState.Void);
        if (await taken.CountAsync(r => r.PersonId == person, cancel) >= offer.QuotaEach) return new Refusal($"每人限 {offer.QuotaEach} 次，已经领完。", "offer");
        return await taken.CountAsync(cancel) >= offer.Quota ? new Refusal("名额已经领完。", "offer") : null;
    }
}
