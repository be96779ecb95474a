using Microsoft.AspNetCore.Identity;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;

namespace Shiji.Accounts;

/// <summary>改口令 — one's own, with the present one, at which nobody may guess for long; every other browser signed in as this account is signed out.</summary>
public sealed class ChangePassword(ShijiDb db, UserManager<Account> accounts, PasswordCheck check, ConfirmIdentity confirm, SessionDesk sessions, Acting acting, DistrictClock clock)
{
    public async Task<Refusal?> DoAsync(Recognised who, string? present, string? next, string? again, Browser browser, CancellationToken cancel = default)
    {
        if (await confirm.DoAsync(who, present, browser, cancel) is { } stranger) return stranger;
        using var _ = acting.As(acting.Now.ByProgram());
        var account = (await accounts.FindByIdAsync(who.Account.Id.ToString()))!;
        if (await check.CheckAsync(account, next, cancel) is { } refusal) return refusal;
        if (next != again) return new Refusal("两次填写的新口令不一样。", "again");
        await SetAsync(account, next!, mustChange: false, cancel);
        await sessions.EndOthersAsync(account.Id, who.Session.Id, "改了口令", cancel);
        return null;
    }

    internal async Task SetAsync(Account account, string password, bool mustChange, CancellationToken cancel)
    {
        if (account.PasswordHash is { } hash) db.Add(new FormerPassword { Id = clock.NewId(), AccountId = account.Id, Hash = hash, Until = clock.UtcNow });
        account.PasswordHash = accounts.PasswordHasher.HashPassword(account, password);
        (account.MustChangePassword, account.PasswordChangedAt, account.AccessFailedCount, account.LockedUntil) = (mustChange, clock.UtcNow, 0, null);
        await accounts.UpdateSecurityStampAsync(account); // saves
    }
}
