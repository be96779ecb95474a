using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;

namespace Shiji.Volunteering;

/// <summary>礼遇清单 — offers with who gives them; the public page, the volunteer's own and the export ask the same.</summary>
internal static class OfferList
{
    /// <summary>What can be had on a day, in the order in which it was published.</summary>
    public static IQueryable<OpenOffer> Open(ShijiDb db, DateOnly day) =>
        from o in db.Set<Offer>().AsNoTracking()
        where o.EndedBecause == null && o.From <= day && o.Until > day
        join p in db.Set<Provider>() on o.ProviderId equals p.Id
        orderby o.Id
        select new OpenOffer(o, p);

    /// <summary>Every offer, the last first, with how many were taken and used as far as the actor sees.</summary>
    public static IQueryable<OfferLine> All(ShijiDb db, string? text, bool ended, DateOnly today)
    {
        text = string.IsNullOrWhiteSpace(text) ? null : text.Trim();
        return from o in db.Set<Offer>().AsNoTracking()
               where ended || (o.EndedBecause == null && o.Until > today)
               join p in db.Set<Provider>() on o.ProviderId equals p.Id
               where text == null || o.Title.Contains(text) || p.Name.Contains(text)
               orderby o.Id descending
               select new OfferLine(o, p,
                   db.Set<Redemption>().Count(r => r.OfferId == o.Id && r.State != RedemptionState.Void),
                   db.Set<Redemption>().Count(r => r.OfferId == o.Id && r.State == RedemptionState.Used));
    }
}

/// <summary>可领的礼遇 — an offer and who gives it.</summary>
public sealed record OpenOffer(Offer Offer, Provider Provider);

internal sealed record OfferLine(Offer Offer, Provider Provider, int Taken, int Used);
