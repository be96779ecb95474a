using Microsoft.AspNetCore.Identity;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Logs;
using Shiji.Kernel.Results;

namespace Shiji.Accounts;

/// <summary>过第二要素 — the code of the moment, or one of the recovery codes; wrong ones lock the account as wrong passwords do.</summary>
public sealed class PassSecondFactor(ShijiDb db, UserManager<Account> accounts, SessionDesk sessions, Guesses guesses, Acting acting)
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
        if (!right) db.ChangeTracker.Clear(); // of two who give the same code at once, one was too late
        var locked = !right && await guesses.WrongAsync(account.Id, cancel);
        var entry = db.LogOf(right ? LogAct.SignedIn : LogAct.SignInFailed, "account", account.Id.ToString());
        entry.Reason = right ? recovery ? "用了一个备用码" : "动态码正确" : locked ? "动态码不对，账号锁定" : "动态码不对";
        db.Add(entry);
        await db.SaveChangesAsync(cancel);
        if (right)
        {
            await sessions.CompleteAsync(who.Session.Id, cancel);
            return null;
        }

        if (locked) await sessions.EndAsync(who.Session.Id, "动态码输错次数太多", cancel);
        return new Refusal("动态码不对，请看清手机上现在的六位数字；也可以用一个备用码。", "code");
    }
}
