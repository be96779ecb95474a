using Shiji.Kernel.Organisations;
using Shiji.Kernel.Periods;

namespace Shiji.Kernel.Tallies;

/// <summary>
/// 存量水位 — from a stock's movements to its level at the end of every month in which it changed, for every
/// node, as the tree stands at that month's end. Movements before the book opened are its opening level.
/// </summary>
public sealed class StockLevels(TreeHistory tree, DateOnly opensOn)
{
    private readonly SortedDictionary<int, List<(int Organisation, Amounts Amounts)>> _months = [];

    public void Add(int organisation, DateOnly day, Amounts amounts)
    {
        var month = Math.Max(PeriodKey.Month(day), PeriodKey.Month(opensOn.AddDays(-1)));
        if (!_months.TryGetValue(month, out var cells)) _months[month] = cells = [];
        cells.Add((organisation, amounts));
    }

    public List<Total> Totals(int measure)
    {
        foreach (var month in ChangesOf(tree, opensOn)) _months.TryAdd(month, []);
        var standing = new Dictionary<int, Amounts>();
        var before = new Dictionary<int, Amounts>();
        var totals = new List<Total>();
        foreach (var (month, cells) in _months)
        {
            foreach (var (organisation, amounts) in cells)
                standing[organisation] = standing.GetValueOrDefault(organisation) + amounts;

            var last = PeriodKey.FirstDay(month).AddMonths(1).AddDays(-1);
            var levels = new Dictionary<int, Amounts>();
            foreach (var (organisation, amounts) in standing)
                if (amounts != default && tree.SeatOf(organisation, last) is { } seat)
                    foreach (var node in seat.Nodes)
                        levels[node] = levels.GetValueOrDefault(node) + amounts;

            foreach (var node in before.Keys.Union(levels.Keys))
                if (levels.GetValueOrDefault(node) is var now && now != before.GetValueOrDefault(node))
                    totals.Add(RollUp.ToTotal(measure, month, node, now));
            before = levels;
        }

        return totals;
    }

    /// <summary>Months, after the opening, in which somebody moved, came or went: a stock moves with them.</summary>
    internal static IEnumerable<int> ChangesOf(TreeHistory tree, DateOnly opensOn) => tree.Seats
        .SelectMany(s => new[] { s.From, s.Until })
        .OfType<DateOnly>()
        .Where(day => day >= opensOn)
        .Select(PeriodKey.Month)
        .Distinct();
}
