using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Logs;
using Shiji.Kernel.Parameters;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;

namespace Shiji.Accounts;

/// <summary>试错 — wrong passwords and codes, counted by the database in one step: many guesses at once are as many as one after the other, in whichever process.</summary>
public sealed class Guesses(ShijiDb db, RuleReader rules, DistrictClock clock)
{
    /// <summary>Null unless too many came from this address lately, whoever they named.</summary>
    public async Task<Refusal?> CheckAsync(string address, CancellationToken cancel = default)
    {
        var limits = await LimitsAsync(cancel);
        var since = clock.UtcNow - limits.Locked;
        var failed = await db.Set<LogEntry>().CountAsync(e => e.At > since && e.Act == LogAct.SignInFailed && e.Address == address, cancel);
        return failed < limits.FailuresOfAddress ? null : new Refusal($"这个网络地址输错的次数太多，请过 {limits.Locked.TotalMinutes:0} 分钟再试。", "name");
    }

    /// <summary>True where this one locked the account.</summary>
    public async Task<bool> WrongAsync(Guid account, CancellationToken cancel = default)
    {
        var limits = await LimitsAsync(cancel);
        var (most, until) = (limits.Failures, (DateTime?)(clock.UtcNow + limits.Locked));
        await db.Set<Account>().Where(a => a.Id == account).ExecuteUpdateAsync(s => s
            .SetProperty(a => a.LockedUntil, a => a.AccessFailedCount + 1 >= most ? until : a.LockedUntil)
            .SetProperty(a => a.AccessFailedCount, a => a.AccessFailedCount + 1 >= most ? 0 : a.AccessFailedCount + 1), cancel);
        var now = clock.UtcNow;
        return await db.Set<Account>().AnyAsync(a => a.Id == account && a.LockedUntil > now, cancel);
    }

    public Task RightAsync(Guid account, CancellationToken cancel = default)
    {
        var now = (DateTime?)clock.UtcNow;
        return db.Set<Account>().Where(a => a.Id == account).ExecuteUpdateAsync(s => s
            .SetProperty(a => a.AccessFailedCount, 0).SetProperty(a => a.LockedUntil, (DateTime?)null).SetProperty(a => a.SignedInAt, now), cancel);
    }

    private async Task<AccessRules> LimitsAsync(CancellationToken cancel) => AccessRules.Of(await rules.OnAsync(clock.Today, cancel));
}
