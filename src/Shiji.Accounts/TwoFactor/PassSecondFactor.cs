using Microsoft.AspNetCore.Identity;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Logs;
using Shiji.Kernel.Results;

namespace Shiji.Accounts;

/// <summary>过第二要素 — the code of the moment, or one of the recovery codes, each but once; wrong ones lock as wrong passwords do.</summary>
public sealed class PassSecondFactor(ShijiDb db, UserManager<Account> accounts, TakeCode codes, SessionDesk sessions, DeviceDesk devices, Guesses guesses, Acting acting)
{
    public async Task<Refusal?> DoAsync(Recognised who, string? code, Browser browser, CancellationToken cancel = default)
    {
        code = string.Concat((code ?? "").Where(c => !char.IsWhiteSpace(c)));
        if (code.Length == 0) return new Refusal("请填写动态码。", "code");
        using var _ = acting.As(acting.Now.ByProgram());
        var account = (await accounts.FindByIdAsync(who.Account.Id.ToString()))!;
        var device = await devices.FindAsync(account.Id, browser, cancel);
        if (await guesses.LockedAsync(account.Id, device, cancel) is { } closed) return closed with { Field = "code" };
        var recovery = code.Contains('-', StringComparison.Ordinal);
        var fate = !recovery ? account.TwoFactorEnabled ? await codes.DoAsync(account, code, cancel) : CodeFate.Wrong
            : (await accounts.RedeemTwoFactorRecoveryCodeAsync(account, code)).Succeeded ? CodeFate.Taken : CodeFate.Wrong;
        if (fate == CodeFate.Taken)
        {
            await guesses.RightAsync(account.Id, device, cancel);
            await db.NoteAsync(LogAct.SignedIn, account.Id, recovery ? "用了一个备用码" : "动态码正确", cancel);
            await sessions.CompleteAsync(who.Session.Id, cancel);
            return null;
        }

        db.ChangeTracker.Clear(); // of two who give the same recovery code at once, one was too late
        var locked = await guesses.WrongAsync(account.Id, device, cancel);
        await db.NoteAsync(LogAct.SignInFailed, account.Id, $"{(fate == CodeFate.Used ? "动态码已经用过" : "动态码不对")}{(locked ? device is null ? "，账号对陌生设备锁定" : "，这台设备锁定" : "")}", cancel);
        if (locked) await sessions.EndAsync(who.Session.Id, "动态码输错次数太多", cancel);
        return fate == CodeFate.Used
            ? new Refusal("这个动态码已经用过了，每个只能用一次。请等手机换出下一个再填，也可以用一个备用码。", "code")
            : new Refusal("动态码不对，请看清手机上现在的六位数字；也可以用一个备用码。", "code");
    }
}
