using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;

namespace Shiji.Accounts;

/// <summary>账号清单 — accounts by user name, those with a word in their names; the page and its export ask the same.</summary>
internal static class AccountList
{
    public static IQueryable<Account> Of(ShijiDb db, string? asked)
    {
        var text = asked?.Trim() ?? "";
        return db.Set<Account>().AsNoTracking().Where(a => text == "" || a.Name.Contains(text) || a.UserName!.Contains(text)).OrderBy(a => a.NormalizedUserName);
    }
}
