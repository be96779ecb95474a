using Shiji.Kernel.Organisations;
using Shiji.Kernel.Periods;

namespace Shiji.Kernel.Tallies;

/// <summary>上卷 — adds day-and-organisation amounts of flows up the tree as it stood that day, and up to month, quarter, half-year and year.</summary>
public sealed class RollUp(TreeHistory tree)
{
    private readonly Dictionary<(int Measure, int Month, int Seat), Amounts> _seats = [];

    public void Add(int measure, int organisation, DateOnly day, Amounts amounts)
    {
        // A record of a day on which its organisation stood nowhere counts for nobody.
        if (tree.SeatOf(organisation, day) is not { } seat) return;
        var key = (measure, PeriodKey.Month(day), seat.Index);
        _seats[key] = _seats.TryGetValue(key, out var sum) ? sum + amounts : amounts;
    }

    public List<Total> Totals()
    {
        var months = new Dictionary<(int Measure, int Period, int Node), Amounts>();
        foreach (var (key, amounts) in _seats)
            foreach (var node in tree.Seats[key.Seat].Nodes)
                Grow(months, (key.Measure, key.Month, node), amounts);

        var periods = new Dictionary<(int Measure, int Period, int Node), Amounts>(months.Count * 2);
        foreach (var (key, amounts) in months)
            foreach (var period in PeriodKey.Containing(key.Period))
                Grow(periods, (key.Measure, period, key.Node), amounts);
        return
        [
            .. periods.Where(p => p.Value != default)
                .OrderBy(p => p.Key.Measure).ThenBy(p => p.Key.Node).ThenBy(p => p.Key.Period) // as they will lie
                .Select(p => ToTotal(p.Key.Measure, p.Key.Period, p.Key.Node, p.Value)),
        ];
    }

    internal static Total ToTotal(int measure, int period, int node, Amounts a) => new()
    {
        MeasureId = measure,
        Period = period,
        NodeId = node,
        Amount = a.Total,
        Machine = a.Machine,
        RollCall = a.RollCall,
        BackFilled = a.BackFilled,
        Imported = a.Imported,
    };

    private static void Grow(Dictionary<(int, int, int), Amounts> sums, (int, int, int) key, Amounts amounts) =>
        sums[key] = sums.TryGetValue(key, out var sum) ? sum + amounts : amounts;
}
