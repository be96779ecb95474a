using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.Time;

namespace Shiji.Accounts;

/// <summary>可见人读取 — the business posts in force at an organisation and at each node above it. Who looks down on one is not a secret, so it is read past one's own scope.</summary>
public sealed class SeerReader(ShijiDb db, Acting acting, DistrictClock clock)
{
    public async Task<IReadOnlyList<Seer>> OfAsync(int organisationId, CancellationToken cancel = default)
    {
        using var _ = acting.As(acting.Now.ByProgram());
        var today = clock.Today;
        var above = db.Set<Ancestry>().Where(a => a.OrganisationId == organisationId && a.From <= today && (a.Until == null || a.Until > today)).Select(a => a.NodeId);
        var posts = db.Set<Post>().Where(p => above.Contains(p.OrganisationId) && p.From <= today && (p.Until == null || p.Until > today));
        var roles = await db.Set<Role>().AsNoTracking().Where(r => r.Kind == RoleKind.Business).ToDictionaryAsync(r => r.Key, r => r.Rights, cancel);
        var lines = await PostLines.Of(db, posts).ToListAsync(cancel);
        return [.. lines.Where(l => roles.ContainsKey(l.Post.RoleKey)).Select(l => new Seer(l, roles[l.Post.RoleKey]))];
    }
}

/// <summary>可见人 — somebody whose post reaches me, and what it entitles to.</summary>
public sealed record Seer(PostLine Line, IReadOnlySet<Permission> Rights);
