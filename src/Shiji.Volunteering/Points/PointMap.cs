using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.Time;

namespace Shiji.Volunteering;

/// <summary>点位示意图 — the open points by the units next below the reader's own: a block for each, a dot for each point. No map of the world is asked for.</summary>
public sealed class PointMap(ShijiDb db, OrganisationDirectory directory, DistrictClock clock)
{
    public async Task<IReadOnlyList<MapBlock>> DrawAsync(CancellationToken cancel = default)
    {
        if (await directory.HomeAsync(cancel) is not { } home) return [];
        var today = clock.Today;
        var lines = await PointList.Of(db, null, null, closed: false, 0, today).ToListAsync(cancel);
        var children = await directory.ChildrenAsync(home.Id, today, cancel);
        var ids = children.ConvertAll(c => c.Id);
        var called = await db.Set<Organisation>().Where(o => ids.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.ShortName ?? o.Name, cancel);
        var under = (await db.Set<Ancestry>().Where(a => ids.Contains(a.NodeId) && a.From <= today && (a.Until == null || a.Until > today)).Select(a => new { a.NodeId, a.OrganisationId }).ToListAsync(cancel))
            .ToLookup(a => a.OrganisationId, a => a.NodeId);
        var of = lines.ToLookup(l => under[l.Point.OrganisationId].FirstOrDefault(home.Id), l => new MapDot(l.Point.Id, l.Point.Name, l.Point.Kind, l.StateOn(today)));
        return
        [
            .. of[home.Id].ToList() is { Count: > 0 } own ? new[] { new MapBlock($"{home.ShortName ?? home.Name}本级", own) } : [],
            .. children.Where(c => of.Contains(c.Id)).Select(c => new MapBlock(called[c.Id], [.. of[c.Id]])),
        ];
    }
}

/// <summary>示意图的一块 — one unit and its points.</summary>
public sealed record MapBlock(string Name, IReadOnlyList<MapDot> Dots)
{
    public int Count(string state) => Dots.Count(d => d.State == state);
}

/// <summary>示意图的一点 — one point, as it stands today.</summary>
public sealed record MapDot(int Id, string Name, string Kind, string State);
