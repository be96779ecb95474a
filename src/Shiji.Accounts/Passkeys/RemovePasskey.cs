using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;

namespace Shiji.Accounts;

/// <summary>删除通行密钥 — one's own, by whoever has just shown who they are; a lost one, by the system administrator. Other browsers are signed out: one of them may be the lost device.</summary>
public sealed class RemovePasskey(ShijiDb db, ConfirmIdentity confirm, SessionDesk sessions, Acting acting, DistrictClock clock)
{
    public async Task<Refusal?> DoAsync(Recognised who, Guid id, CancellationToken cancel = default)
    {
        if (await confirm.CheckAsync(who.Session, cancel) is { } stranger) return stranger;
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await db.CloseDoorAsync(who.Account.Id, cancel);
        var (kept, codes) = (await db.Set<Passkey>().OpenOf(who.Account.Id).CountAsync(cancel), await db.Set<Account>().AnyAsync(a => a.Id == who.Account.Id && a.TwoFactorEnabled, cancel));
        if (who.IsAdministrator && kept == 1 && !codes) return new Refusal("管理员登录要有第二要素，这是最后一个，不能删。请先再加一个通行密钥，或者设动态码。", "present");
        if (await EndAsync(who.Account.Id, id, who.Account.Name, cancel) is { } refusal) return refusal;
        await transaction.CommitAsync(cancel);
        await sessions.EndOthersAsync(who.Account.Id, who.Session.Id, "删除了通行密钥", cancel);
        return null;
    }

    /// <summary>A device was lost: its passkey goes, and with it every session; whoever needs a second factor and has none left sets another at the next sign-in.</summary>
    public async Task<Refusal?> LostAsync(Guid accountId, Guid id, CancellationToken cancel = default)
    {
        if (!db.Actor.May(Permission.ManageAccounts)) return new Refusal("删除别人的通行密钥由系统管理员办理。", "account");
        if (db.Actor.AccountId == accountId) return new Refusal("不能管自己的账号，请另一名系统管理员办理。", "account");
        if (await EndAsync(accountId, id, db.Actor.Name, cancel) is { } refusal) return refusal;
        await sessions.EndOthersAsync(accountId, null, "管理员删除了通行密钥", cancel);
        return null;
    }

    private async Task<Refusal?> EndAsync(Guid accountId, Guid id, string by, CancellationToken cancel)
    {
        if (await db.Set<Passkey>().OpenOf(accountId).SingleOrDefaultAsync(p => p.Id == id, cancel) is not { } passkey) return new Refusal("没有这个通行密钥，可能已经删除了。", "present");
        using var _ = acting.As(acting.Now.ByProgram());
        (passkey.RemovedAt, passkey.RemovedBy) = (clock.UtcNow, by);
        await db.SaveChangesAsync(cancel);
        return null;
    }
}
