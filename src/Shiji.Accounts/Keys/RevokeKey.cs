using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;

namespace Shiji.Accounts;

/// <summary>收回接口密钥 — at once: one's own, or anybody's by the security administrator, who says why.</summary>
public sealed class RevokeKey(ShijiDb db, Acting acting, DistrictClock clock)
{
    public async Task<Refusal?> DoAsync(Guid id, string? reason, CancellationToken cancel = default)
    {
        var key = await db.Set<ApiKey>().SingleOrDefaultAsync(k => k.Id == id, cancel);
        var own = key is not null && key.AccountId == db.Actor.AccountId;
        if (key is null || (!own && !db.Actor.May(Permission.ManageRights))) return new Refusal("没有这个密钥，请从清单里选。", "key");
        if (key.RevokedAt is not null) return new Refusal("这个密钥已经收回了。", "key");
        if (!own && string.IsNullOrWhiteSpace(reason)) return new Refusal("请写明为什么收回，本人看得到。", "reason");
        (key.RevokedAt, key.RevokedBy, key.RevokedBecause) = (clock.UtcNow, db.Actor.Name, string.IsNullOrWhiteSpace(reason) ? "本人收回" : reason.Trim());
        using var _ = acting.As(acting.Now.ByProgram());
        await db.SaveChangesAsync(cancel);
        return null;
    }
}
