using Microsoft.AspNetCore.Identity;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Logs;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;

namespace Shiji.Accounts;

/// <summary>登录 — name and password; locks after too many failures; says the same of a name that is not there and a password that is wrong.</summary>
public sealed class SignIn(ShijiDb db, UserManager<Account> accounts, SessionDesk sessions, Guesses guesses, Acting acting, DistrictClock clock)
{
    private const int NameKept = 40;

    // As much work as for an account that exists, so that time does not tell which names do.
    private static readonly string Nothing = new PasswordHasher<Account>().HashPassword(null!, "nothing");

    /// <summary>The key of a session, complete or waiting for its second factor.</summary>
    public async Task<Outcome<string>> DoAsync(string? userName, string? password, string address, string device, CancellationToken cancel = default)
    {
        if (string.IsNullOrWhiteSpace(userName)) return new Refusal("请填写用户名。", "name");
        if (string.IsNullOrEmpty(password)) return new Refusal("请填写口令。", "password");
        userName = userName.Trim();
        using var _ = acting.As((Actor.Nobody with { Name = userName.Length > NameKept ? userName[..NameKept] : userName, Address = address }).ByProgram());
        if (await guesses.CheckAsync(address, cancel) is { } tooMany) return tooMany;
        var account = await accounts.FindByNameAsync(userName);
        if (account is null)
        {
            accounts.PasswordHasher.VerifyHashedPassword(null!, Nothing, password);
            return await FailedAsync("没有这个用户名", cancel);
        }

        acting.Become((Actor.Nobody with { Name = account.Name, AccountId = account.Id, Address = address }).ByProgram());
        if (account.LockedUntil > clock.UtcNow) return new Refusal($"输错次数太多，账号锁定到 {clock.LocalOf(account.LockedUntil.Value):HH:mm}。请到时再试，或请系统管理员解锁。", "name");
        if (!await accounts.CheckPasswordAsync(account, password)) return await WrongAsync(account, cancel);
        if (account.DisabledAt is not null)
        {
            await NoteAsync(LogAct.SignInFailed, "账号已停用", cancel);
            return new Refusal("这个账号已经停用，请联系系统管理员。", "name");
        }

        await guesses.RightAsync(account.Id, cancel);
        await NoteAsync(LogAct.SignedIn, account.TwoFactorEnabled ? "口令正确，等第二要素" : null, cancel);
        return await sessions.BeginAsync(account, !account.TwoFactorEnabled, address, device, cancel);
    }

    private async Task<Outcome<string>> WrongAsync(Account account, CancellationToken cancel) =>
        await FailedAsync(await guesses.WrongAsync(account.Id, cancel) ? "口令不对，账号锁定" : "口令不对", cancel);

    private async Task<Outcome<string>> FailedAsync(string because, CancellationToken cancel)
    {
        await NoteAsync(LogAct.SignInFailed, because, cancel);
        return new Refusal("用户名或口令不对。", "name");
    }

    private async Task NoteAsync(LogAct act, string? reason, CancellationToken cancel)
    {
        var entry = db.LogOf(act, "account", acting.Now.AccountId?.ToString() ?? "");
        entry.Reason = reason;
        db.Add(entry);
        await db.SaveChangesAsync(cancel);
    }
}
