using Shiji.Kernel.Catalogues;

namespace Shiji.Kernel.Freezing;

/// <summary>定格明细的集成 — takes records as they are read, in any order.</summary>
internal sealed class FrozenSetBuilder(string kind, int series, Catalogue catalogue)
{
    private readonly Dictionary<string, int> _patterns = [];
    private readonly List<int[]> _measures = [];
    private readonly List<FrozenRow> _rows = [];

    public void Add(Guid id, int revision, List<(int Measure, long Amount)> counted)
    {
        // Hearing tells measures in the order of the catalogue, so equal patterns are told alike.
        var key = string.Create(counted.Count, counted, (chars, list) =>
        {
            for (var i = 0; i < list.Count; i++) chars[i] = (char)list[i].Measure;
        });
        if (!_patterns.TryGetValue(key, out var pattern))
        {
            _patterns[key] = pattern = _measures.Count;
            _measures.Add([.. counted.Select(c => c.Measure)]);
        }

        _rows.Add(new(id, revision, pattern, [.. counted.Select(c => c.Amount)]));
    }

    /// <summary>By id, with keys and patterns in an order that does not depend on how the rows came.</summary>
    public FrozenSet Built()
    {
        _rows.Sort((a, b) => a.Id.CompareTo(b.Id));
        var used = _measures.SelectMany(m => m).Distinct().OrderBy(m => catalogue.Measures[m].Key, StringComparer.Ordinal).ToArray();
        var place = used.Index().ToDictionary(m => m.Item, m => m.Index);
        // Within a pattern by key, and the amounts with it.
        var orders = _measures.Select(p => Enumerable.Range(0, p.Length).OrderBy(i => place[p[i]]).ToArray()).ToArray();
        var number = new Dictionary<int, int>();
        var rows = _rows.ConvertAll(r =>
        {
            if (!number.TryGetValue(r.Pattern, out var pattern)) number[r.Pattern] = pattern = number.Count;
            return r with { Pattern = pattern, Amounts = Array.ConvertAll(orders[r.Pattern], i => r.Amounts[i]) };
        });
        return new(kind, series, [.. used.Select(m => catalogue.Measures[m].Key)],
            [.. number.Keys.Select(p => Array.ConvertAll(orders[p], i => place[_measures[p][i]]))], rows);
    }
}
