using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.Time;

namespace Shiji.Kernel.Access;

/// <summary>谁来办 — the accounts that hold a permission nearest to an organisation: at it, else above it, never somebody else's.</summary>
public sealed class Holders(ShijiDb db, DistrictClock clock)
{
    /// <param name="above">Only from above: whoever reviews does not stand where it was written.</param>
    public async Task<IReadOnlyDictionary<int, IReadOnlyList<Guid>>> NearestAsync(IReadOnlyCollection<int> organisations, Permission permission, bool above = false, CancellationToken cancel = default)
    {
        var today = clock.Today;
        var roles = (await db.Set<Role>().AsNoTracking().ToListAsync(cancel)).Where(r => r.Rights.Contains(permission)).Select(r => r.Key).ToList();
        var posts = (await db.Whole<Post>().AsNoTracking().Where(p => roles.Contains(p.RoleKey) && p.From <= today && (p.Until == null || p.Until > today)).ToListAsync(cancel)).ToLookup(p => p.OrganisationId, p => p.AccountId);
        var parents = await db.Whole<Placement>().AsNoTracking().Where(p => p.ParentId != null && p.From <= today && (p.Until == null || p.Until > today)).ToDictionaryAsync(p => p.OrganisationId, p => p.ParentId!.Value, cancel);
        var found = new Dictionary<int, IReadOnlyList<Guid>>();
        foreach (var organisation in organisations.Distinct())
        {
            int? at = above && parents.TryGetValue(organisation, out var first) ? first : organisation;
            while (at is { } node && !posts.Contains(node)) at = parents.TryGetValue(node, out var parent) ? parent : null;
            found[organisation] = at is { } holder ? [.. posts[holder].Distinct()] : [];
        }

        return found;
    }
}
