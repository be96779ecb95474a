using Shiji.Kernel.Data;

namespace Shiji.Accounts;

/// <summary>A line of the list: an account, and how many passkeys it has.</summary>
internal sealed record AccountLine(Account Account, int Passkeys)
{
    public static IQueryable<AccountLine> Of(ShijiDb db, IQueryable<Account> accounts) =>
        accounts.Select(a => new AccountLine(a, db.Set<Passkey>().Count(p => p.AccountId == a.Id && p.RemovedAt == null)));
}
