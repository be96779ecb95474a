using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Notices;
using Shiji.Kernel.Parameters;
using Shiji.Kernel.Time;

namespace Shiji.Accounts;

/// <summary>密钥到期提醒 — to whoever made a key that ends soon, before the program that uses it stands still.</summary>
public sealed class KeysEnding(ShijiDb db, RuleReader rules, DistrictClock clock) : IReminder
{
    public async Task<IReadOnlyList<NoticeDraft>> DueAsync(CancellationToken cancel)
    {
        if ((await rules.OnAsync(clock.Today, cancel)).Find("notice.key.days") is not { } ahead) return [];
        var (now, until) = (clock.UtcNow, clock.UtcNow.AddDays((double)ahead.Value));
        var ending = await db.Set<ApiKey>().AsNoTracking().Where(k => k.RevokedAt == null && k.ExpiresAt > now && k.ExpiresAt <= until).ToListAsync(cancel);
        return [.. ending.Select(k => new NoticeDraft(k.AccountId, $"key:{k.Id}", $"接口密钥“{k.Name}”到 {clock.DayOf(k.ExpiresAt):yyyy-MM-dd} 为止；还要用的，请另开一个换上。", "/account/keys"))];
    }
}
