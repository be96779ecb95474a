using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.People;
using Shiji.Kernel.Records;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;

namespace Shiji.Volunteering;

/// <summary>领一份礼遇 — takes one of the quota for one person; many at once never take more than there are.</summary>
public sealed class TakeOffer(ShijiDb db, OfferGate gate, DistrictClock clock)
{
    /// <summary>代领 — for somebody without an account, whose file the cadre may see.</summary>
    public async Task<Outcome<Redemption>> ForAsync(Guid offerId, int person, CancellationToken cancel = default)
    {
        if (await db.Set<Offer>().AsNoTracking().SingleOrDefaultAsync(o => o.Id == offerId, cancel) is not { } offer) return new Refusal("没有这项礼遇。", "offer");
        if (await db.CheckAsync(Permission.WriteRecords, offer.KeeperId, cancel) is { } beyond) return beyond;
        if (!await db.Set<Person>().AnyAsync(p => p.Id == person && p.ErasedAt == null && p.MergedInto == null, cancel)) return new Refusal("没有这个人员编号，或者不归您现在的岗位管。", "person");
        using var _ = db.ByProgram();
        return await OfAsync(offerId, person, cancel);
    }

    /// <summary>The caller acts as the program and has said for whom.</summary>
    internal async Task<Outcome<Redemption>> OfAsync(Guid offerId, int person, CancellationToken cancel)
    {
        await using var alone = await db.Database.BeginTransactionAsync(cancel);
        if (await db.Set<Offer>().Where(o => o.Id == offerId).ExecuteUpdateAsync(s => s.SetProperty(o => o.Turn, o => o.Turn + 1), cancel) == 0) return new Refusal("没有这项礼遇。", "offer");
        var offer = await db.Set<Offer>().AsNoTracking().SingleAsync(o => o.Id == offerId, cancel);
        if (await gate.CheckAsync(offer, person, clock.Today, cancel) is { } refusal) return refusal;
        var taken = new Redemption { Id = clock.NewId(), OrganisationId = offer.KeeperId, Day = clock.Today, Evidence = Evidence.Declared, OfferId = offerId, PersonId = person };
        db.Add(taken);
        await db.SaveChangesAsync(cancel);
        await alone.CommitAsync(cancel);
        return taken;
    }
}
