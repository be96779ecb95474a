using Shiji.Kernel.Indicators;
using Shiji.Kernel.Measures;
using Shiji.Kernel.Periods;
using Shiji.Kernel.Tallies;

namespace Shiji.Kernel.Figures;

/// <summary>数表 — amounts of some measures for some nodes in some periods, read in one go.</summary>
public sealed class FigureTable
{
    private readonly Dictionary<Measure, int> _measures;
    private readonly Dictionary<int, int> _nodes;
    private readonly Dictionary<Period, int> _periods;
    private readonly Amounts[] _amounts;
    private readonly bool[] _unknown;
    private readonly bool[] _withheld;

    internal FigureTable(IReadOnlyList<Measure> measures, IReadOnlyList<int> nodes, IReadOnlyList<Period> periods)
    {
        (Measures, Nodes, Periods) = (measures, nodes, periods);
        _measures = Index(measures);
        _nodes = Index(nodes);
        _periods = Index(periods);
        _amounts = new Amounts[measures.Count * nodes.Count * periods.Count];
        _unknown = new bool[measures.Count * periods.Count];
        _withheld = new bool[periods.Count * nodes.Count];
    }

    public IReadOnlyList<Measure> Measures { get; }

    public IReadOnlyList<int> Nodes { get; }

    public IReadOnlyList<Period> Periods { get; }

    /// <summary>The amount; null where the book does not know (a stock before the book opened) or the reader may not (a unit that was somebody else's).</summary>
    public Amounts? this[Measure measure, int node, Period period]
    {
        get
        {
            var (m, n, p) = (_measures[measure], _nodes[node], _periods[period]);
            return _unknown[m * Periods.Count + p] || _withheld[p * Nodes.Count + n] ? null : _amounts[At(m, n, p)];
        }
    }

    /// <summary>The exact value of an indicator.</summary>
    public Quotient? Of(Indicator indicator, int node, Period period) =>
        indicator.Term.Of(measure => this[measure, node, period]?.Total);

    internal void Put(int measure, int node, int period, Amounts amounts)
    {
        if (_nodes.TryGetValue(node, out var n)) _amounts[At(measure, n, period)] = amounts;
    }

    internal void Forget(int measure, int period) => _unknown[measure * Periods.Count + period] = true;

    /// <summary>Takes away whatever the reader may not see.</summary>
    internal void Withhold(Func<int, Period, bool> seen)
    {
        for (var p = 0; p < Periods.Count; p++)
            for (var n = 0; n < Nodes.Count; n++) _withheld[p * Nodes.Count + n] = !seen(Nodes[n], Periods[p]);
    }

    private int At(int measure, int node, int period) => (measure * Periods.Count + period) * Nodes.Count + node;

    private static Dictionary<T, int> Index<T>(IReadOnlyList<T> list) where T : notnull
    {
        var index = new Dictionary<T, int>(list.Count);
        for (var i = 0; i < list.Count; i++) index[list[i]] = i;
        return index;
    }
}
