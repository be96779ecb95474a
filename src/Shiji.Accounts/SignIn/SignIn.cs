using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Logs;
using Shiji.Kernel.Results;

namespace Shiji.Accounts;

/// <summary>登录 — name and password; locks after too many failures, strangers and known devices apart; says the same of a name that is not there and a password that is wrong.</summary>
public sealed class SignIn(ShijiDb db, UserManager<Account> accounts, SessionDesk sessions, DeviceDesk devices, Guesses guesses, Acting acting)
{
    private const int NameKept = 40;

    // As much work as for an account that exists, so that time does not tell which names do.
    private static readonly string Nothing = new PasswordHasher<Account>().HashPassword(null!, "nothing");

    /// <summary>A session, complete or waiting for its second factor.</summary>
    public async Task<Outcome<Entered>> DoAsync(string? userName, string? password, Browser browser, CancellationToken cancel = default)
    {
        if (string.IsNullOrWhiteSpace(userName)) return new Refusal("请填写用户名。", "name");
        if (string.IsNullOrEmpty(password)) return new Refusal("请填写口令。", "password");
        userName = userName.Trim();
        using var _ = acting.As((Actor.Nobody with { Name = userName.Length > NameKept ? userName[..NameKept] : userName, Address = browser.Address }).ByProgram());
        var account = await accounts.FindByNameAsync(userName);
        var device = account is null ? null : await devices.FindAsync(account.Id, browser, cancel);
        if (device is null && await guesses.CheckAsync(browser.Address, cancel) is { } tooMany) return tooMany;
        if (account is null)
        {
            accounts.PasswordHasher.VerifyHashedPassword(null!, Nothing, password);
            return await FailedAsync("没有这个用户名", cancel);
        }

        acting.Become((Actor.Nobody with { Name = account.Name, AccountId = account.Id, Address = browser.Address }).ByProgram());
        if (await guesses.LockedAsync(account.Id, device, cancel) is { } locked) return locked;
        if (!await accounts.CheckPasswordAsync(account, password))
            return await FailedAsync(!await guesses.WrongAsync(account.Id, device, cancel) ? "口令不对" : device is null ? "口令不对，账号对陌生设备锁定" : "口令不对，这台设备锁定", cancel);
        if (account.DisabledAt is not null)
        {
            await db.NoteAsync(LogAct.SignInFailed, acting.Now.AccountId, "账号已停用", cancel);
            return new Refusal("这个账号已经停用，请联系系统管理员。", "name");
        }

        var complete = !account.TwoFactorEnabled && !await db.Set<Passkey>().OpenOf(account.Id).AnyAsync(cancel);
        if (complete) await guesses.RightAsync(account.Id, device, cancel);
        await db.NoteAsync(LogAct.SignedIn, acting.Now.AccountId, complete ? null : "口令正确，等第二要素", cancel);
        return new Entered(account.Id, await sessions.BeginAsync(account, complete, browser, cancel), complete);
    }

    private async Task<Outcome<Entered>> FailedAsync(string because, CancellationToken cancel)
    {
        await db.NoteAsync(LogAct.SignInFailed, acting.Now.AccountId, because, cancel);
        return new Refusal("用户名或口令不对。", "name");
    }
}
