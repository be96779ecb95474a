using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;

namespace Shiji.Accounts;

/// <summary>The passkeys of one account, and one at a time at them.</summary>
internal static class PasskeyRows
{
    public static IQueryable<Passkey> OpenOf(this IQueryable<Passkey> passkeys, Guid account) => passkeys.Where(p => p.AccountId == account && p.RemovedAt == null);

    /// <summary>Until the transaction ends nobody else adds or removes one of this account: which is the last, and whether one is kept already, is asked behind this door.</summary>
    public static Task CloseDoorAsync(this ShijiDb db, Guid account, CancellationToken cancel) =>
        db.Set<Account>().Where(a => a.Id == account).ExecuteUpdateAsync(s => s.SetProperty(a => a.CodeStep, a => a.CodeStep), cancel);
}
