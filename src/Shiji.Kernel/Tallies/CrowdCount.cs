using Shiji.Kernel.Organisations;
using Shiji.Kernel.Periods;

namespace Shiji.Kernel.Tallies;

/// <summary>
/// 点人 — distinct people of one headcount measure: hears presences of one month in any order, then tells for
/// every node who they were. People are counted, never added: a longer span is the union of its months.
/// </summary>
public sealed class CrowdCount(TreeHistory tree)
{
    private readonly Dictionary<int, List<int>> _seats = [];
    private readonly PersonSet _board = new();

    public void Add(int organisation, DateOnly day, int who)
    {
        if (tree.SeatOf(organisation, day) is { } seat) AddAt(seat.Index, who);
    }

    public void AddAt(int seat, int who)
    {
        if (!_seats.TryGetValue(seat, out var people)) _seats[seat] = people = [];
        people.Add(who);
    }

    /// <summary>Every node's people as an encoded set with its count; forgets them afterwards.</summary>
    public Dictionary<int, (byte[] Members, int Count)> Take()
    {
        var nodes = new Dictionary<int, List<List<int>>>();
        foreach (var (seat, people) in _seats)
            foreach (var node in tree.Seats[seat].Nodes)
            {
                if (!nodes.TryGetValue(node, out var lists)) nodes[node] = lists = [];
                lists.Add(people);
            }

        var crowds = new Dictionary<int, (byte[], int)>(nodes.Count);
        foreach (var (node, lists) in nodes)
        {
            foreach (var people in lists) _board.Add(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(people));
            crowds[node] = (_board.Encode(), _board.Count);
            _board.Clear();
        }

        _seats.Clear();
        return crowds;
    }

    /// <summary>How many distinct people the months hold together.</summary>
    public int Union(IEnumerable<byte[]> months)
    {
        foreach (var month in months) _board.Add(month);
        var count = _board.Count;
        _board.Clear();
        return count;
    }

    /// <summary>Counts of every standard period that has one of these months, from the months' sets of each node.</summary>
    public IEnumerable<Total> Totals(int measure, IReadOnlyCollection<int> changed, IReadOnlyDictionary<(int Month, int Node), byte[]> sets)
    {
        var periods = changed.SelectMany(PeriodKey.Containing).Distinct().Select(p => (Key: p, Months: PeriodKey.MonthsOf(p).ToArray())).ToArray();
        foreach (var node in sets.Keys.Select(k => k.Node).Distinct())
            foreach (var (period, months) in periods)
                if (Union(months.Select(m => sets.GetValueOrDefault((m, node))).OfType<byte[]>()) is > 0 and var people)
                    yield return RollUp.ToTotal(measure, period, node, new(people));
    }
}
