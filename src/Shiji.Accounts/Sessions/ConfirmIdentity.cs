using Microsoft.AspNetCore.Identity;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Logs;
using Shiji.Kernel.Parameters;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;

namespace Shiji.Accounts;

/// <summary>确认本人 — the password once more, before what must not be done at a screen left open, and counted like one at the door; a sign-in just made is as good.</summary>
public sealed class ConfirmIdentity(ShijiDb db, UserManager<Account> accounts, SessionDesk sessions, DeviceDesk devices, Guesses guesses, RuleReader rules, Acting acting, DistrictClock clock)
{
    /// <summary>Null for the minutes of a rule after the last confirmation in a whole session.</summary>
    public async Task<Refusal?> CheckAsync(Session session, CancellationToken cancel = default) =>
        session is { Complete: true, ConfirmedAt: { } at } && clock.UtcNow - at <= AccessRules.Of(await rules.OnAsync(clock.Today, cancel)).Confirmed
            ? null
            : new Refusal("离上次确认本人过了太久，请刷新这一页，先填一次口令。", "present");

    public async Task<Refusal?> DoAsync(Recognised who, string? password, Browser browser, CancellationToken cancel = default)
    {
        if (string.IsNullOrEmpty(password)) return new Refusal("请填写口令。", "present");
        using var _ = acting.As(acting.Now.ByProgram());
        var account = (await accounts.FindByIdAsync(who.Account.Id.ToString()))!;
        var device = await devices.FindAsync(account.Id, browser, cancel);
        if (await guesses.LockedAsync(account.Id, device, cancel) is { } closed) return closed with { Field = "present" };
        if (await accounts.CheckPasswordAsync(account, password))
        {
            await sessions.ConfirmAsync(who.Session.Id, cancel);
            return null;
        }

        var locked = await guesses.WrongAsync(account.Id, device, cancel);
        await db.NoteAsync(LogAct.SignInFailed, account.Id, locked ? "确认本人的口令不对，锁定" : "确认本人的口令不对", cancel);
        if (locked) await sessions.EndAsync(who.Session.Id, "口令输错次数太多", cancel);
        return new Refusal("口令不对。", "present");
    }
}
