using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.Parameters;
using Shiji.Kernel.Periods;
using Shiji.Kernel.Tallies;
using Shiji.Kernel.Time;

namespace Shiji.Reports.Closings;

/// <summary>结账单位表 — who closes a period, level by level.</summary>
public sealed class ClosingUnits(ShijiDb db, RuleReader rules, DistrictClock clock)
{
    /// <summary>Every unit at or under a node that closes the period, the node first, in the order of the tree.</summary>
    public async Task<IReadOnlyList<ClosingUnit>> UnderAsync(int node, Period period, CancellationToken cancel = default)
    {
        var book = new ClosingRules(await rules.OnAsync(clock.Today, cancel));
        var last = period.LastDay;
        var standing = await (from a in db.Set<Ancestry>()
                              where a.NodeId == node && a.From <= last && (a.Until == null || a.Until > last)
                              join o in db.Set<Organisation>() on a.OrganisationId equals o.Id
                              join s in db.Set<OrganisationSpell>() on o.Id equals s.OrganisationId
                              where s.Day <= last && (s.Until == null || s.Until > last) && !Branches.Contains(s.Type)
                              select new { o.Id, o.Code, s.Name, o.Ordinal, s.Type, s.Field, a.Distance }).AsNoTracking().ToListAsync(cancel);
        var closing = standing.Where(s => book.DaysOf(s.Type, s.Field) is not null).ToDictionary(s => s.Id);
        var ids = closing.Keys.ToArray();
        var above = (await db.Set<Ancestry>().Where(a => ids.Contains(a.OrganisationId) && a.Distance > 0 && a.From <= last && (a.Until == null || a.Until > last))
            .Select(a => new { a.OrganisationId, a.NodeId, a.Distance }).ToListAsync(cancel)).ToLookup(a => a.OrganisationId);
        var parents = closing.Keys.ToDictionary(id => id, id => above[id].Where(a => closing.ContainsKey(a.NodeId)).MinBy(a => a.Distance)?.NodeId);
        var below = closing.Values.OrderBy(s => s.Ordinal).ThenBy(s => s.Id).ToLookup(s => parents[s.Id]);
        var units = new List<ClosingUnit>();
        if (closing.TryGetValue(node, out var top)) Walk(top.Id, 0);
        return units;

        void Walk(int id, int depth)
        {
            var unit = closing[id];
            units.Add(new(id, unit.Code, unit.Name, unit.Type, parents[id], depth, period.Until.AddDays(book.DaysOf(unit.Type, unit.Field)!.Value - 1)));
            foreach (var child in below[id]) Walk(child.Id, depth + 1);
        }
    }

    /// <summary>受理单位 — the nearest unit above that closes too; itself for the district, where another of its people accepts.</summary>
    public async Task<int> AcceptorAsync(int unit, Period period, CancellationToken cancel = default)
    {
        using var _ = db.ByProgram(); // a community does not see who stands above it
        var root = await db.Set<Book>().Select(b => b.RootId).SingleAsync(cancel);
        return (await UnderAsync(root, period, cancel)).FirstOrDefault(u => u.Id == unit)?.ParentId ?? unit;
    }

    private static readonly OrganisationType[] Branches =
        [OrganisationType.Branch, OrganisationType.JointBranch, OrganisationType.TemporaryBranch, OrganisationType.FloatingBranch, OrganisationType.LinkingBranch];
}
