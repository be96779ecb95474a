using Shiji.Kernel.Data;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;

namespace Shiji.League;

/// <summary>免职 — ends a post on a day, with why; and what takes back a post entered by mistake.</summary>
public sealed class RelieveCadre(ShijiDb db, CadreDesk desk, DistrictClock clock)
{
    /// <param name="day">The first day no longer in the post.</param>
    public async Task<Refusal?> DoAsync(Guid id, DateOnly day, string? reason, string? document, CancellationToken cancel = default)
    {
        var taken = await desk.TakeAsync(id, cancel);
        if (!taken.Ok) return taken.Refusal;
        var post = taken.Value;
        if (post.Until is { } until) return new Refusal($"{until:yyyy-MM-dd} 已经免职。", "day");
        if (day > clock.Today) return new Refusal($"免职日 {day:yyyy-MM-dd} 还没有到。", "day");
        if (day <= post.Day) return new Refusal($"此人 {post.Day:yyyy-MM-dd} 任职，免职日要晚于那一天；登记错的请作废。", "day");
        if (string.IsNullOrWhiteSpace(reason)) return new Refusal("请写明免职原因：届满、调离、辞职或其他。", "reason");
        (post.Until, post.EndReason, post.EndDocument) = (day, reason.Trim(), string.IsNullOrWhiteSpace(document) ? null : document.Trim());
        return await desk.SaveAsync(post.OrganisationId, cancel);
    }

    /// <summary>作废, by another than whoever entered it.</summary>
    public async Task<Refusal?> VoidAsync(Guid id, string? reason, CancellationToken cancel = default)
    {
        var taken = await desk.TakeAsync(id, cancel);
        if (!taken.Ok) return taken.Refusal;
        var post = taken.Value;
        if (string.IsNullOrWhiteSpace(reason)) return new Refusal("请写明为什么作废。", "reason");
        if (post.RecordedById is { } author && author == db.Actor.AccountId) return new Refusal("自己登记的要由他人作废。", "by");
        (post.Void, post.EndReason) = (true, $"作废：{reason.Trim()}");
        return await desk.SaveAsync(post.OrganisationId, cancel);
    }
}
