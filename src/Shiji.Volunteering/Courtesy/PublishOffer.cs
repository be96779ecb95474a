using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Registers;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;

namespace Shiji.Volunteering;

/// <summary>发布礼遇 — what is given, to whom, how often and until when; ends with a reason.</summary>
public sealed class PublishOffer(ShijiDb db, DistrictClock clock)
{
    /// <summary>The register of honours, whose kinds may open an offer.</summary>
    public const string Honours = "honour";

    public async Task<Outcome<Offer>> DoAsync(Guid providerId, OfferCard card, CancellationToken cancel = default)
    {
        if (await db.Set<Provider>().AsNoTracking().SingleOrDefaultAsync(p => p.Id == providerId && p.Until == null, cancel) is not { } provider) return new Refusal("请选择提供方。", "provider");
        if (await db.CheckAsync(Permission.WriteRecords, provider.KeeperId, cancel) is { } beyond) return beyond;
        if (string.IsNullOrWhiteSpace(card.Title)) return new Refusal("请填写礼遇名称。", "title");
        if (string.IsNullOrWhiteSpace(card.Terms)) return new Refusal("请写明怎么使用、用在哪里。", "terms");
        if (card.LeastStar is < 0 or > 5) return new Refusal("星级从一星到五星。", "star");
        if (card.Quota <= 0) return new Refusal("总名额应大于零。", "quota");
        if (card.QuotaEach <= 0 || card.QuotaEach > card.Quota) return new Refusal("每人次数应大于零，不超过总名额。", "each");
        if (card.Until <= card.From || card.Until <= clock.Today) return new Refusal("结束日应不早于开始日，也不能已经过去。", "until");
        var award = string.IsNullOrWhiteSpace(card.Award) ? null : card.Award.Trim();
        if (award is not null && !(await AwardsAsync(cancel)).Contains(award)) return new Refusal("请从列表里选荣誉类别。", "award");
        var offer = new Offer
        {
            Id = clock.NewId(),
            ProviderId = providerId,
            KeeperId = provider.KeeperId,
            Title = card.Title.Trim(),
            Terms = card.Terms.Trim(),
            LeastStar = card.LeastStar,
            Award = award,
            Quota = card.Quota,
            QuotaEach = card.QuotaEach,
            From = card.From,
            Until = card.Until,
        };
        db.Add(offer);
        await db.SaveChangesAsync(cancel);
        return offer;
    }

    public async Task<Refusal?> EndAsync(Guid id, string? reason, CancellationToken cancel = default)
    {
        if (string.IsNullOrWhiteSpace(reason)) return new Refusal("请写明为什么停止，已领未用的人会看到。", "reason");
        if (await db.Set<Offer>().SingleOrDefaultAsync(o => o.Id == id, cancel) is not { } offer) return new Refusal("没有这项礼遇。", "offer");
        if (await db.CheckAsync(Permission.WriteRecords, offer.KeeperId, cancel) is { } beyond) return beyond;
        if (offer.EndedBecause is not null) return new Refusal("这项礼遇已经停止。", "offer");
        offer.EndedBecause = reason.Trim();
        await db.SaveChangesAsync(cancel);
        return null;
    }

    public async Task<IReadOnlyList<string>> AwardsAsync(CancellationToken cancel = default) =>
        (await db.Set<Register>().AsNoTracking().Include(r => r.Columns).SingleOrDefaultAsync(r => r.Key == Honours, cancel))?.Columns.Find(c => c.Slot == ColumnSlot.Facet3)?.OptionList ?? [];
}

/// <summary>礼遇登记表 — what somebody says of an offer, before it is judged. <paramref name="Until"/> is the first day it can no longer be had.</summary>
public sealed record OfferCard(string? Title, string? Terms, int LeastStar, string? Award, int Quota, int QuotaEach, DateOnly From, DateOnly Until);
