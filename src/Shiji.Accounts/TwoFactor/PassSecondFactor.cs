using Microsoft.AspNetCore.Identity;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Logs;
using Shiji.Kernel.Parameters;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;

namespace Shiji.Accounts;

/// <summary>过第二要素 — the code of the moment, or one of the recovery codes; wrong ones lock the account as wrong passwords do.</summary>
public sealed class PassSecondFactor(ShijiDb db, UserManager<Account> accounts, SessionDesk sessions, RuleReader rules, Acting acting, DistrictClock clock)
{
    public async Task<Refusal?> DoAsync(Recognised who, string? code, CancellationToken cancel = default)
    {
        code = string.Concat((code ?? "").Where(c => !char.IsWhiteSpace(c)));
        if (code.Length == 0) return new Refusal("请填写动态码。", "code");
        using var _ = acting.As(acting.Now.ByProgram());
        var account = (await accounts.FindByIdAsync(who.Account.Id.ToString()))!;
        var recovery = code.Contains('-', StringComparison.Ordinal);
        var right = recovery
            ? (await accounts.RedeemTwoFactorRecoveryCodeAsync(account, code)).Succeeded
            : await accounts.VerifyTwoFactorTokenAsync(account, TokenOptions.DefaultAuthenticatorProvider, code);
        var entry = db.LogOf(right ? LogAct.SignedIn : LogAct.SignInFailed, "account", account.Id.ToString());
        entry.Reason = right ? recovery ? "用了一个备用码" : "动态码正确" : "动态码不对";
        db.Add(entry);
        if (right)
        {
            await db.SaveChangesAsync(cancel);
            await sessions.CompleteAsync(who.Session.Id, cancel);
            return null;
        }

        var limits = AccessRules.Of(await rules.OnAsync(clock.Today, cancel));
        if (++account.AccessFailedCount >= limits.Failures)
        {
            (account.AccessFailedCount, account.LockedUntil) = (0, clock.UtcNow + limits.Locked);
            await sessions.EndAsync(who.Session.Id, "动态码输错次数太多", cancel);
        }

        await accounts.UpdateAsync(account);
        return new Refusal("动态码不对，请看清手机上现在的六位数字；也可以用一个备用码。", "code");
    }
}
