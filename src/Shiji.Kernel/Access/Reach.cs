using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.Periods;
using Shiji.Kernel.Results;

namespace Shiji.Kernel.Access;

/// <summary>职权 — whether the actor's post reaches a unit: to write there now, or to see its figure of a period.</summary>
public static class Reach
{
    /// <summary>Null where the actor may; else why not.</summary>
    public static async Task<Refusal?> CheckAsync(this ShijiDb db, Permission permission, int organisationId, CancellationToken cancel = default)
    {
        var actor = db.Actor;
        if (actor.IsSystem) return null;
        if (!actor.May(permission)) return new Refusal($"您现在的岗位没有“{permission.Word()}”的权限。要办这件事，请换一个岗位，或请本级管理员授岗。", "post");
        return (await db.OutOfReachAsync([organisationId], cancel)).Count == 0
            ? null
            : new Refusal("这个组织不归您现在的岗位管，请由它自己或它的上级办理。", "organisation");
    }

    /// <summary>Those of the organisations that do not stand under the actor's node today.</summary>
    public static async Task<IReadOnlyCollection<int>> OutOfReachAsync(this ShijiDb db, IReadOnlyCollection<int> organisations, CancellationToken cancel = default)
    {
        if (db.AllPlaces) return [];
        return [.. organisations.Except(await Within(db, organisations).ToListAsync(cancel))];
    }

    internal static IQueryable<int> Within(ShijiDb db, IReadOnlyCollection<int> organisations) => db.Set<Ancestry>()
        .Where(a => a.NodeId == db.PlacesNode && organisations.Contains(a.OrganisationId) && a.From <= db.ScopeDay && (a.Until == null || a.Until > db.ScopeDay))
        .Select(a => a.OrganisationId);

    /// <summary>Which figures the actor may see: a unit's whole figure of a period belongs to whoever had it at the period's end, or has it now.</summary>
    public static async Task<Func<int, Period, bool>> FiguresInReachAsync(this ShijiDb db, IReadOnlyCollection<int> nodes, CancellationToken cancel = default)
    {
        if (db.AllRecords) return (_, _) => true;
        var stays = await db.Set<Ancestry>()
            .Where(a => (a.NodeId == db.RecordsNode || a.NodeId == a.OrganisationId) && nodes.Contains(a.OrganisationId) && a.From <= db.ScopeDay)
            .Select(a => new { a.NodeId, a.OrganisationId, a.Until }).ToListAsync(cancel);
        var ends = stays.Where(s => s.NodeId == s.OrganisationId).ToLookup(s => s.OrganisationId, s => s.Until);
        var under = stays.Where(s => s.NodeId == db.RecordsNode).ToLookup(s => s.OrganisationId, s => s.Until);
        return (node, period) => under[node].Any(until => until is null || until >= period.Until || ends[node].Contains(until));
    }
}
