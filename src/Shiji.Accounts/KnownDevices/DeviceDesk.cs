using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Parameters;
using Shiji.Kernel.Time;

namespace Shiji.Accounts;

/// <summary>设备台 — knows again the browsers in which an account signed in, and marks those in which it just did ("device cookies", OWASP).</summary>
public sealed class DeviceDesk(ShijiDb db, RuleReader rules, Acting acting, DistrictClock clock)
{
    private const int Bytes = 32;

    /// <summary>The browser's mark for this account; null for a stranger's.</summary>
    public async Task<KnownDevice?> FindAsync(Guid account, Browser browser, CancellationToken cancel = default)
    {
        if (browser.Marks(account) is not { Length: > 0 } mark) return null;
        var (hash, since) = (HashOf(mark), clock.UtcNow - await ValidAsync(cancel));
        return await db.Set<KnownDevice>().AsNoTracking().SingleOrDefaultAsync(d => d.AccountId == account && d.MarkHash == hash && d.SeenAt > since, cancel);
    }

    /// <summary>After a whole sign-in: another mark in the place of the one it had.</summary>
    public async Task MarkAsync(HttpContext http, Guid account, CancellationToken cancel = default)
    {
        var (known, mark) = (await FindAsync(account, Browser.Of(http), cancel), Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes)));
        var (hash, now) = (HashOf(mark), clock.UtcNow);
        if (known is null || await db.Set<KnownDevice>().Where(d => d.Id == known.Id).ExecuteUpdateAsync(s => s.SetProperty(d => d.MarkHash, hash).SetProperty(d => d.SeenAt, now), cancel) == 0)
        {
            using var _ = acting.As(acting.Now.ByProgram());
            db.Add(new KnownDevice { Id = clock.NewId(), AccountId = account, MarkHash = hash, SeenAt = now });
            await db.SaveChangesAsync(cancel);
        }

        DeviceCookie.Give(http, account, mark, await ValidAsync(cancel));
    }

    private async Task<TimeSpan> ValidAsync(CancellationToken cancel) => AccessRules.Of(await rules.OnAsync(clock.Today, cancel)).Device;

    private static string HashOf(string mark) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(mark)));
}
