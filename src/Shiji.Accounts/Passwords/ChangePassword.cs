using Microsoft.AspNetCore.Identity;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;

namespace Shiji.Accounts;

/// <summary>改口令 — one's own, with the present one; every other browser signed in as this account is signed out.</summary>
public sealed class ChangePassword(ShijiDb db, UserManager<Account> accounts, PasswordCheck check, SessionDesk sessions, Acting acting, DistrictClock clock)
{
    public async Task<Refusal?> DoAsync(Guid accountId, string? present, string? next, string? again, Guid? sessionId, CancellationToken cancel = default)
    {
        using var _ = acting.As(acting.Now.ByProgram());
        var account = (await accounts.FindByIdAsync(accountId.ToString()))!;
        if (!await accounts.CheckPasswordAsync(account, present ?? "")) return new Refusal("现在的口令不对。", "present");
        if (await check.CheckAsync(account, next, cancel) is { } refusal) return refusal;
        if (next != again) return new Refusal("两次填写的新口令不一样。", "again");
        await SetAsync(account, next!, mustChange: false, cancel);
        await sessions.EndOthersAsync(accountId, sessionId, "改了口令", cancel);
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
