using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.Time;

namespace Shiji.Volunteering;

/// <summary>查专库 — who can serve: how many in every sub-district of the whole district, and masked people only of one's own reach.</summary>
public sealed class ReadPool(ShijiDb db, Acting acting, DistrictClock clock)
{
    private const int Most = 50;

    /// <summary>By the unit directly under the district; those registered with the district itself under its own name.</summary>
    public async Task<IReadOnlyList<PoolUnit>> CountAsync(PoolFilter filter, CancellationToken cancel = default)
    {
        // Only sums leave here, whoever asks: whether there is help elsewhere must be known before it is asked for.
        using var _ = acting.As(acting.Now.ByProgram());
        var today = clock.Today;
        var root = await db.Set<Placement>().Where(p => p.ParentId == null && p.Until == null).Select(p => p.OrganisationId).FirstAsync(cancel);
        var counted = await filter.Of(db).GroupBy(v => v.OrganisationId).Select(g => new { g.Key, Count = g.Count(), Trainers = g.Count(v => v.Speciality != null) }).ToListAsync(cancel);
        var places = await db.Set<Placement>().AsNoTracking().Where(p => p.From <= today && (p.Until == null || p.Until > today)).ToDictionaryAsync(p => p.OrganisationId, p => p.ParentId, cancel);
        var units = counted.GroupBy(c => UnitOf(c.Key, root, places)).ToDictionary(g => g.Key, g => (Count: g.Sum(c => c.Count), Trainers: g.Sum(c => c.Trainers)));
        var names = await db.Set<Organisation>().AsNoTracking().Where(o => units.Keys.Contains(o.Id)).OrderBy(o => o.Ordinal).ThenBy(o => o.Id).ToListAsync(cancel);
        return [.. names.Select(o => new PoolUnit(o.ShortName ?? o.Name, units[o.Id].Count, units[o.Id].Trainers))];
    }

    /// <summary>Those of one's own reach, the latest to have served first.</summary>
    public async Task<IReadOnlyList<VolunteerLine>> OwnAsync(PoolFilter filter, CancellationToken cancel = default) =>
        await VolunteerLine.OfAsync(db, await filter.Of(db).OrderByDescending(v => v.LastServedOn ?? v.Day).ThenBy(v => v.Id).Take(Most).ToListAsync(cancel), cancel);

    private static int UnitOf(int organisation, int root, Dictionary<int, int?> parents)
    {
        var at = organisation;
        while (at != root && parents.GetValueOrDefault(at) is { } parent && parent != root) at = parent;
        return at;
    }
}

/// <summary>专库人数 — how many of a sub-district match, and how many of them are trainers.</summary>
public sealed record PoolUnit(string Name, int Count, int Trainers);
