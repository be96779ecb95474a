using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Time;

namespace Shiji.Kernel.Notices;

/// <summary>我的提醒 — what the account at work was told, and what of it is unread. Nobody reads another's.</summary>
public sealed class ReadNotices(ShijiDb db, DistrictClock clock)
{
    public Task<int> UnreadAsync(CancellationToken cancel = default) => db.Actor.AccountId is null ? Task.FromResult(0) : db.Set<Notice>().CountAsync(n => n.ReadAt == null, cancel);

    /// <summary>The unread first, then the last told.</summary>
    public Task<List<Notice>> ListAsync(int take, CancellationToken cancel = default) =>
        db.Set<Notice>().AsNoTracking().OrderBy(n => n.ReadAt != null).ThenByDescending(n => n.At).ThenByDescending(n => n.Id).Take(take).ToListAsync(cancel);

    /// <summary>已读 — one, or with null all of them; returns how many were not read before.</summary>
    public Task<int> MarkAsync(Guid? id, CancellationToken cancel = default)
    {
        var now = (DateTime?)clock.UtcNow;
        return db.Set<Notice>().Where(n => n.ReadAt == null && (id == null || n.Id == id)).ExecuteUpdateAsync(s => s.SetProperty(n => n.ReadAt, now), cancel);
    }
}
