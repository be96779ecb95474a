using Microsoft.AspNetCore.Identity;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;

namespace Shiji.Accounts;

/// <summary>管账号 — what the system administrator does with an account that is there: a new password, unlock, disable, enable, take away a lost second factor.</summary>
public sealed class KeepAccount(ShijiDb db, UserManager<Account> accounts, ChangePassword passwords, SessionDesk sessions, Guesses guesses, DistrictClock clock)
{
    /// <summary>The new first password, shown once.</summary>
    public async Task<Outcome<string>> GivePasswordAsync(Guid id, CancellationToken cancel = default)
    {
        var found = await FindAsync(id);
        if (!found.Ok) return found.Refusal;
        var password = OpenAccount.NewPassword();
        await passwords.SetAsync(found.Value, password, mustChange: true, cancel);
        await sessions.EndOthersAsync(id, null, "管理员重置了口令", cancel);
        return password;
    }

    /// <summary>To strangers and on the account's own devices.</summary>
    public async Task<Refusal?> UnlockAsync(Guid id, CancellationToken cancel = default)
    {
        if (await ChangeAsync(id, a => (a.LockedUntil, a.AccessFailedCount) = (null, 0), null, cancel) is { } refusal) return refusal;
        await guesses.OpenDevicesAsync(guesses.LockedDevices(id), cancel);
        return null;
    }

    public async Task<Refusal?> DisableAsync(Guid id, string? reason, CancellationToken cancel = default)
    {
        if (string.IsNullOrWhiteSpace(reason)) return new Refusal("请写明停用原因。", "reason");
        return await ChangeAsync(id, a => (a.DisabledAt, a.DisabledBecause) = (clock.UtcNow, reason.Trim()), "账号停用", cancel);
    }

    public Task<Refusal?> EnableAsync(Guid id, CancellationToken cancel = default) =>
        ChangeAsync(id, a => (a.DisabledAt, a.DisabledBecause, a.EnabledAt) = (null, null, clock.UtcNow), null, cancel);

    /// <summary>A phone was lost: the second factor goes, and with it every session; whoever needs one sets another at the next sign-in.</summary>
    public async Task<Refusal?> DropSecondFactorAsync(Guid id, CancellationToken cancel = default)
    {
        var found = await FindAsync(id);
        if (!found.Ok) return found.Refusal;
        await accounts.ResetAuthenticatorKeyAsync(found.Value);
        return await ChangeAsync(id, a => a.TwoFactorEnabled = false, "取消了第二要素", cancel);
    }

    private async Task<Refusal?> ChangeAsync(Guid id, Action<Account> change, string? ends, CancellationToken cancel)
    {
        var found = await FindAsync(id);
        if (!found.Ok) return found.Refusal;
        change(found.Value);
        await accounts.UpdateAsync(found.Value);
        if (ends is not null) await sessions.EndOthersAsync(id, null, ends, cancel);
        return null;
    }

    private async Task<Outcome<Account>> FindAsync(Guid id)
    {
        if (!db.Actor.May(Permission.ManageAccounts)) return new Refusal("管账号由系统管理员办理。", "account");
        if (db.Actor.AccountId == id) return new Refusal("不能管自己的账号，请另一名系统管理员办理。", "account");
        return await accounts.FindByIdAsync(id.ToString()) is { } account ? account : new Refusal("没有这个账号。", "account");
    }
}
