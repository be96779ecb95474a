using Shiji.Kernel.Measures;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.Periods;

namespace Shiji.Kernel.Tallies;

/// <summary>在册人数 — distinct people who stand at the end of each month in which somebody came, went or the tree changed.</summary>
public static class CrowdLevels
{
    /// <summary>Levels from the month <paramref name="since"/> on; a node's row is written only where its count changed.</summary>
    public static List<Total> Of(IReadOnlyList<Presence> present, TreeHistory tree, DateOnly opensOn, int since, int measure)
    {
        var opening = PeriodKey.Month(opensOn.AddDays(-1));
        var months = present.SelectMany(p => new[] { p.Day, p.Until }).OfType<DateOnly>()
            .Select(day => Math.Max(opening, PeriodKey.Month(day)))
            .Concat(StockLevels.ChangesOf(tree, opensOn))
            .Distinct().Order().ToList();

        var count = new CrowdCount(tree);
        var before = new Dictionary<int, int>();
        var totals = new List<Total>();
        foreach (var month in months)
        {
            // Of the months before, only the last matters: it says what the first recounted one is compared with.
            if (month < since && months.Exists(m => m > month && m < since)) continue;
            var last = PeriodKey.FirstDay(month).AddMonths(1).AddDays(-1);
            foreach (var p in present)
                if (p.Day <= last && (p.Until is null || p.Until > last))
                    count.Add(p.OrganisationId, last, p.Who);
            var now = count.Take().ToDictionary(c => c.Key, c => c.Value.Count);
            if (month >= since)
                foreach (var node in before.Keys.Union(now.Keys))
                    if (now.GetValueOrDefault(node) is var people && people != before.GetValueOrDefault(node))
                        totals.Add(RollUp.ToTotal(measure, month, node, new(people)));
            before = now;
        }

        return totals;
    }
}
