using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.Tallies;
using Shiji.Kernel.Time;

namespace Shiji.Kernel.Access;

/// <summary>办理人读取 — which posts an account holds today, and what the one it works in entitles to.</summary>
public sealed class ActorReader(ShijiDb db, DistrictClock clock)
{
    /// <summary>The posts in force today, the first to be worked in first. Read for whoever signs in, so past every scope.</summary>
    public async Task<IReadOnlyList<HeldPost>> PostsAsync(Guid accountId, CancellationToken cancel = default)
    {
        var today = clock.Today;
        var held = await (from p in db.Whole<Post>().AsNoTracking()
                          where p.AccountId == accountId && p.From <= today && (p.Until == null || p.Until > today)
                          join r in db.Set<Role>() on p.RoleKey equals r.Key
                          join o in db.Whole<Organisation>() on p.OrganisationId equals o.Id
                          orderby p.DeputyFor != null, r.Ordinal, p.From, p.Id
                          select new { Post = p, Role = r, Organisation = o.ShortName ?? o.Name }).ToListAsync(cancel);
        return [.. held.Select(h => new HeldPost(h.Post, h.Role, h.Organisation))];
    }

    /// <summary>The actor in one of these posts: the one asked for, else the first; without a post somebody who sees nothing but their own account.</summary>
    public async Task<Actor> ReadAsync(Guid accountId, string name, IReadOnlyList<HeldPost> posts, Guid? postId, string? address, CancellationToken cancel = default)
    {
        var held = posts.FirstOrDefault(p => p.Post.Id == postId) ?? posts.FirstOrDefault();
        if (held is null) return new Actor(name, Scope.None, Scope.None, new HashSet<Permission>()) { AccountId = accountId, Address = address };
        var root = await db.Set<Book>().Select(b => b.RootId).SingleOrDefaultAsync(cancel);
        var scope = new Scope(held.Post.OrganisationId, clock.Today, held.Post.OrganisationId == root);
        var business = held.Role.Kind == RoleKind.Business;
        return new Actor(name, held.Role.Kind == RoleKind.System ? Scope.None : scope, business ? scope : Scope.None, held.Role.Rights)
        {
            AccountId = accountId,
            PostId = held.Post.Id,
            Post = held.Word,
            Kind = held.Role.Kind,
            Address = address,
        };
    }
}
