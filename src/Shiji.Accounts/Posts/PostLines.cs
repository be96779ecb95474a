using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Organisations;

namespace Shiji.Accounts;

/// <summary>岗位清单 — posts within the actor's reach, with names.</summary>
internal static class PostLines
{
    public static IQueryable<PostLine> Of(ShijiDb db, IQueryable<Post> posts) =>
        from p in posts.AsNoTracking()
        join a in db.Set<Account>() on p.AccountId equals a.Id
        join r in db.Set<Role>() on p.RoleKey equals r.Key
        join o in db.Set<Organisation>() on p.OrganisationId equals o.Id
        from f in db.Set<Account>().Where(f => f.Id == p.DeputyFor).DefaultIfEmpty()
        orderby o.Id, r.Ordinal, p.From, p.Id
        select new PostLine(p, a.Name, r.Name, o.ShortName ?? o.Name, f.Name);
}
