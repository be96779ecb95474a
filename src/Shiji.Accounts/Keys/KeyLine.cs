using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Organisations;

namespace Shiji.Accounts;

/// <summary>密钥一行 — a key as a list shows it: whose, and of which post.</summary>
public sealed record KeyLine(ApiKey Key, string Owner, string Post)
{
    /// <summary>Of these keys, the newest first. Only posts in reach have a name: keys of others are shown to their owner and to the security administrator.</summary>
    public static IQueryable<KeyLine> Of(ShijiDb db, IQueryable<ApiKey> keys) =>
        from k in keys.AsNoTracking()
        join a in db.Set<Account>() on k.AccountId equals a.Id
        from p in db.Set<Post>().Where(p => p.Id == k.PostId).DefaultIfEmpty()
        from r in db.Set<Role>().Where(r => r.Key == p.RoleKey).DefaultIfEmpty()
        from o in db.Set<Organisation>().Where(o => o.Id == p.OrganisationId).DefaultIfEmpty()
        orderby k.MadeAt descending, k.Id
        select new KeyLine(k, a.Name, p == null ? "" : (o.ShortName ?? o.Name) + " · " + r.Name);

    public string StateAt(DateTime now) => Key.RevokedAt is not null ? $"已收回：{Key.RevokedBecause}" : Key.ExpiresAt <= now ? "已到期" : "在用";
}
