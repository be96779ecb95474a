using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Logs;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;

namespace Shiji.Accounts;

/// <summary>过通行密钥 — at the door in the place of name, password and code, or after the password as the second factor. A locked name does not stop it: there is nothing to guess.</summary>
public sealed class PassByPasskey(ShijiDb db, IPasskeyHandler<Account> handler, Challenges challenges, SessionDesk sessions, DeviceDesk devices, Guesses guesses, Acting acting, DistrictClock clock)
{
    /// <param name="half">The session that waits for its second factor; null at the door.</param>
    public async Task<Outcome<Entered>> DoAsync(HttpContext http, Recognised? half, string? credential, CancellationToken cancel = default)
    {
        var browser = Browser.Of(http);
        using var _ = acting.As(ActorOf(half?.Account, browser));
        if (await guesses.CheckAsync(browser.Address, cancel) is { } tooMany) return tooMany;
        if (await challenges.TakeAsync(http, half is null ? ChallengeUse.Enter : ChallengeUse.Second, half?.Session.Id, cancel) is not { } challenge)
            return await FailedAsync("通行密钥的挑战过时或不在这个浏览器里", "这次验证已经过时，请再按一次。", cancel);
        var answer = await handler.PerformAssertionAsync(new() { HttpContext = http, CredentialJson = credential ?? "", AssertionState = challenge.State });
        if (!answer.Succeeded) return await FailedAsync("通行密钥没有通过验证", "这个通行密钥没有通过验证：可能已经删除，或者不是本系统的。请换一个，或用口令登录。", cancel);
        var account = answer.User;
        acting.Become(ActorOf(account, browser));
        if (account.DisabledAt is not null) return await FailedAsync("账号已停用", "这个账号已经停用，请联系系统管理员。", cancel);
        var (credentialId, name) = (answer.Passkey.CredentialId, answer.Passkey.Name);
        if (!await RaiseAsync(credentialId, answer.Passkey, challenge.Number, cancel))
            return await db.Set<Passkey>().AnyAsync(p => p.CredentialId == credentialId && p.RemovedAt == null && p.LastChallenge < challenge.Number, cancel)
                ? await FailedAsync($"通行密钥“{name}”的签名计数倒退，可能被复制", "这个通行密钥的使用次数对不上，可能被复制过。请用口令登录，把它删除，再加一个新的。", cancel)
                : await FailedAsync($"通行密钥“{name}”的应答重复提交", "这次验证已经用过，请再按一次。", cancel);

        if (half is null) await guesses.EnteredAsync(account.Id, cancel);
        else await guesses.RightAsync(account.Id, await devices.FindAsync(account.Id, browser, cancel), cancel);
        await db.NoteAsync(LogAct.SignedIn, acting.Now.AccountId, $"用通行密钥“{name}”", cancel);
        if (half is null) return new Entered(account.Id, await sessions.BeginAsync(account, true, browser, cancel), Complete: true);
        await sessions.CompleteAsync(half.Session.Id, cancel);
        return new Entered(account.Id, "", Complete: true);
    }

    /// <summary>
    /// In one step, so that of two at once only one gets through: a later challenge than the last one, and a higher count,
    /// unless the device has never counted.
    /// </summary>
    private async Task<bool> RaiseAsync(byte[] credentialId, UserPasskeyInfo shown, long number, CancellationToken cancel)
    {
        var (count, backedUp, now) = ((long)shown.SignCount, shown.IsBackedUp, (DateTime?)clock.UtcNow);
        return await db.Set<Passkey>()
            .Where(p => p.CredentialId == credentialId && p.RemovedAt == null && p.LastChallenge < number && (p.SignCount < count || (p.SignCount == 0 && count == 0)))
            .ExecuteUpdateAsync(s => s.SetProperty(p => p.LastChallenge, number).SetProperty(p => p.SignCount, count).SetProperty(p => p.BackedUp, backedUp).SetProperty(p => p.UsedAt, now), cancel) == 1;
    }

    private async Task<Outcome<Entered>> FailedAsync(string because, string sentence, CancellationToken cancel)
    {
        await db.NoteAsync(LogAct.SignInFailed, acting.Now.AccountId, because, cancel);
        return new Refusal(sentence);
    }

    private static Actor ActorOf(Account? account, Browser browser) => (Actor.Nobody with { Name = account?.Name ?? "", AccountId = account?.Id, Address = browser.Address }).ByProgram();
}
