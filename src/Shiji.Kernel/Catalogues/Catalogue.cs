using Shiji.Kernel.Indicators;
using Shiji.Kernel.Measures;
using Shiji.Kernel.Registers;

namespace Shiji.Kernel.Catalogues;

/// <summary>目录 — every register, measure and indicator of the district, as one immutable reading of its data.</summary>
public sealed class Catalogue
{
    private readonly Dictionary<string, Measure> _measures;
    private readonly Dictionary<string, int> _ids;
    private readonly Dictionary<string, Indicator> _indicators;

    internal Catalogue(
        int version, IReadOnlyList<Register> registers, IReadOnlyList<Measure> measures, IReadOnlyDictionary<string, int> ids, IReadOnlyList<Indicator> indicators)
    {
        Version = version;
        Registers = registers;
        Measures = measures;
        Indicators = indicators;
        _measures = measures.ToDictionary(m => m.Key);
        _ids = measures.ToDictionary(m => m.Key, m => ids[m.Key]);
        _indicators = indicators.ToDictionary(i => i.Key);
    }

    public int Version { get; }

    public IReadOnlyList<Register> Registers { get; }

    public IReadOnlyList<Measure> Measures { get; }

    public IReadOnlyList<Indicator> Indicators { get; }

    public Measure? Measure(string key) => _measures.GetValueOrDefault(key);

    public Indicator? Indicator(string key) => _indicators.GetValueOrDefault(key);

    public Register? Register(string key) => Registers.FirstOrDefault(r => r.Key == key);

    /// <summary>The measure's number in the book.</summary>
    public int IdOf(Measure measure) => _ids[measure.Key];

    /// <summary>The same catalogue with these measures only, for proving a few figures instead of all.</summary>
    public Catalogue Only(IReadOnlyList<Measure> measures) => new(Version, Registers, measures, _ids, []);
}
