using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;

namespace Shiji.Kernel.Access;

/// <summary>免岗 — ends a post today; what was done in it stays as it was done.</summary>
public sealed class EndPost(ShijiDb db, DistrictClock clock)
{
    public async Task<Refusal?> DoAsync(Guid id, string? reason, CancellationToken cancel = default)
    {
        if (string.IsNullOrWhiteSpace(reason)) return new Refusal("请写明免岗原因。", "reason");
        var (today, found) = (clock.Today, await db.Set<Post>().SingleOrDefaultAsync(p => p.Id == id, cancel));
        if (found is not { } post || post.Until <= today) return new Refusal("没有这个岗位，或者已经结束，请刷新后再看。", "post");
        if (!db.Actor.IsSystem && db.Actor.AccountId == post.AccountId) return new Refusal("不能结束自己的岗位，请由他人办理。", "post");
        if (!db.Actor.May(Permission.ManageRights) && await db.CheckAsync(Permission.GrantPosts, post.OrganisationId, cancel) is { } refusal) return refusal;
        if (await IsLastAsync(post, today, cancel)) return new Refusal("这是最后一名在任的这类管理员，请先授岗给接任的人。", "post");

        post.Reason = reason.Trim();
        if (post.From >= today) db.Remove(post); // never began
        else post.Until = today;
        await db.SaveChangesAsync(cancel);
        return null;
    }

    /// <summary>A district without one of its administrators could appoint none.</summary>
    private async Task<bool> IsLastAsync(Post post, DateOnly today, CancellationToken cancel) =>
        await db.Set<Role>().AnyAsync(r => r.Key == post.RoleKey && r.Kind != RoleKind.Business, cancel)
        && !await db.Set<Post>().AnyAsync(p => p.Id != post.Id && p.RoleKey == post.RoleKey && p.From <= today && (p.Until == null || p.Until > today), cancel);
}
