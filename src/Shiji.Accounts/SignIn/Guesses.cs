using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Logs;
using Shiji.Kernel.Parameters;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;

namespace Shiji.Accounts;

/// <summary>
/// 试错 — wrong passwords and codes, counted by the database in one step: many guesses at once are as many as one after the other, in whichever process.
/// A device that the account knows is counted by itself: strangers who lock a name do not lock out its owner.
/// </summary>
public sealed class Guesses(ShijiDb db, RuleReader rules, DistrictClock clock)
{
    /// <summary>Null unless too many came from this address lately, whoever they named. Not asked of known devices: a whole office may share one address.</summary>
    public async Task<Refusal?> CheckAsync(string address, CancellationToken cancel = default)
    {
        var limits = await LimitsAsync(cancel);
        var since = clock.UtcNow - limits.Locked;
        var failed = await db.Set<LogEntry>().CountAsync(e => e.At > since && e.Act == LogAct.SignInFailed && e.Address == address, cancel);
        return failed < limits.FailuresOfAddress ? null : new Refusal($"这个网络地址输错的次数太多，请过 {limits.Locked.TotalMinutes:0} 分钟再试。", "name");
    }

    /// <summary>Null unless guessing is closed, on this device or to all strangers.</summary>
    public async Task<Refusal?> LockedAsync(Guid account, KnownDevice? device, CancellationToken cancel = default)
    {
        var until = device is null
            ? await db.Set<Account>().Where(a => a.Id == account).Select(a => a.LockedUntil).SingleAsync(cancel)
            : await db.Set<KnownDevice>().Where(d => d.Id == device.Id).Select(d => d.LockedUntil).SingleOrDefaultAsync(cancel);
        if (until is not { } end || end <= clock.UtcNow) return null;
        return device is null
            ? new Refusal($"从陌生设备输错次数太多，账号锁定到 {clock.LocalOf(end):HH:mm}。请到时再试，或者用登录过的设备、用通行密钥登录，也可请系统管理员解锁。", "name")
            : new Refusal($"在这台设备上输错次数太多，锁定到 {clock.LocalOf(end):HH:mm}。请到时再试，或者用通行密钥登录，也可请系统管理员解锁。", "name");
    }

    /// <summary>True where this one locked the account to strangers, or the device.</summary>
    public async Task<bool> WrongAsync(Guid account, KnownDevice? device, CancellationToken cancel = default)
    {
        var limits = await LimitsAsync(cancel);
        var (most, until) = (limits.Failures, (DateTime?)(clock.UtcNow + limits.Locked));
        if (device is null)
            await db.Set<Account>().Where(a => a.Id == account).ExecuteUpdateAsync(s => s
                .SetProperty(a => a.LockedUntil, a => a.AccessFailedCount + 1 >= most ? until : a.LockedUntil)
                .SetProperty(a => a.AccessFailedCount, a => a.AccessFailedCount + 1 >= most ? 0 : a.AccessFailedCount + 1), cancel);
        else
            await db.Set<KnownDevice>().Where(d => d.Id == device.Id).ExecuteUpdateAsync(s => s
                .SetProperty(d => d.LockedUntil, d => d.FailedCount + 1 >= most ? until : d.LockedUntil)
                .SetProperty(d => d.FailedCount, d => d.FailedCount + 1 >= most ? 0 : d.FailedCount + 1), cancel);
        return await LockedAsync(account, device, cancel) is not null;
    }

    /// <summary>Once the sign-in is whole, not before: a right password must not open new guesses at the code.</summary>
    public async Task RightAsync(Guid account, KnownDevice? device, CancellationToken cancel = default)
    {
        await EnteredAsync(account, cancel);
        if (device is null) await db.Set<Account>().Where(a => a.Id == account).ExecuteUpdateAsync(s => s.SetProperty(a => a.AccessFailedCount, 0).SetProperty(a => a.LockedUntil, (DateTime?)null), cancel);
        else await OpenDevicesAsync(db.Set<KnownDevice>().Where(d => d.Id == device.Id), cancel);
    }

    /// <summary>Signed in without anything to guess at: the counts stay.</summary>
    public Task EnteredAsync(Guid account, CancellationToken cancel = default)
    {
        var now = (DateTime?)clock.UtcNow;
        return db.Set<Account>().Where(a => a.Id == account).ExecuteUpdateAsync(s => s.SetProperty(a => a.SignedInAt, now), cancel);
    }

    /// <summary>The devices of an account that are locked now.</summary>
    public IQueryable<KnownDevice> LockedDevices(Guid account)
    {
        var now = clock.UtcNow;
        return db.Set<KnownDevice>().Where(d => d.AccountId == account && d.LockedUntil > now);
    }

    public Task OpenDevicesAsync(IQueryable<KnownDevice> devices, CancellationToken cancel = default) =>
        devices.ExecuteUpdateAsync(s => s.SetProperty(d => d.FailedCount, 0).SetProperty(d => d.LockedUntil, (DateTime?)null), cancel);

    private async Task<AccessRules> LimitsAsync(CancellationToken cancel) => AccessRules.Of(await rules.OnAsync(clock.Today, cancel));
}
