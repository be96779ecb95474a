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

    internal FigureTable(IReadOnlyList<Measure> measures, IReadOnlyList<int> nodes, IReadOnlyList<Period> periods)
    {
        (Measures, Nodes, Periods) = (measures, nodes, periods);
        _measures = Index(measures);
        _nodes = Index(nodes);
        _periods = Index(periods);
        _amounts = new Amounts[measures.Count * nodes.Count * periods.Count];
        _unknown = new bool[measures.Count * periods.Count];
    }

    public IReadOnlyList<Measure> Measures { get; }

    public IReadOnlyList<int> Nodes { get; }

    public IReadOnlyList<Period> Periods { get; }

    /// <summary>The amount; null where the book does not know (a stock before the book opened).</summary>
    public Amounts? this[Measure measure, int node, Period period]
    {
        get
        {
            var (m, p) = (_measures[measure], _periods[period]);
            return _unknown[m * Periods.Count + p] ? null : _amounts[At(m, _nodes[node], p)];
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

    private int At(int measure, int node, int period) => (measure * Periods.Count + period) * Nodes.Count + node;

    private static Dictionary<T, int> Index<T>(IReadOnlyList<T> list) where T : notnull
    {
        var index = new Dictionary<T, int>(list.Count);
        for (var i = 0; i < list.Count; i++) index[list[i]] = i;
        return index;
    }
}
