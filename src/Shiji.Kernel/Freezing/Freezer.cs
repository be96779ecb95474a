using Shiji.Kernel.Catalogues;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.Periods;
using Shiji.Kernel.Proofs;
using Shiji.Kernel.Records;
using Shiji.Kernel.Tallies;

namespace Shiji.Kernel.Freezing;

/// <summary>定格听者 — keeps of every record what it counts for under one node in one period, and adds that up beside the book.</summary>
internal sealed class Freezer(Catalogue catalogue, TreeHistory tree, int node, Period period) : IHearer
{
    private readonly Dictionary<(string Kind, int Series), FrozenSetBuilder> _sets = [];
    private readonly Amounts[] _amounts = new Amounts[catalogue.Measures.Count];
    private readonly long[] _records = new long[catalogue.Measures.Count];
    private readonly HashSet<int>?[] _people = new HashSet<int>?[catalogue.Measures.Count];
    private readonly bool?[] _under = new bool?[tree.Seats.Count];
    private readonly List<(int Measure, long Amount)> _row = [];

    public IEnumerable<FrozenSet> Sets => _sets.OrderBy(s => s.Key.Kind, StringComparer.Ordinal).ThenBy(s => s.Key.Series).Select(s => s.Value.Built());

    /// <summary>What the records add up to, by the measure's place in the catalogue.</summary>
    public Amounts Of(int measure) => catalogue.Measures[measure].IsHeadcount ? new(_people[measure]?.Count ?? 0) : _amounts[measure];

    public long RecordsOf(int measure) => _records[measure];

    Seat? IHearer.SeatOf(IRecord row)
    {
        _row.Clear();
        return tree.SeatOf(row.OrganisationId, row.Day);
    }

    void IHearer.Flow(int measure, Seat? seat, IRecord row, long amount)
    {
        if (Happened(seat, row)) Count(measure, row, amount);
    }

    void IHearer.Person(int measure, Seat? seat, IRecord row, int? who)
    {
        if (who is { } person && Happened(seat, row)) Meet(measure, person);
    }

    void IHearer.Stand(int measure, IRecord row, DateOnly? until, long amount)
    {
        if (Stands(row, until)) Count(measure, row, amount);
    }

    void IHearer.Stay(int measure, IRecord row, DateOnly? until, int? who)
    {
        if (who is { } person && Stands(row, until)) Meet(measure, person);
    }

    void IHearer.Heard(IRecord row)
    {
        if (_row.Count == 0) return;
        var key = (row.GetType().Name, row is ISeries { Series: var series } ? series : 0);
        if (!_sets.TryGetValue(key, out var set)) _sets[key] = set = new(key.Name, key.Item2, catalogue);
        set.Add(row.Id, row.Revision, _row);
    }

    private void Count(int measure, IRecord row, long amount)
    {
        _row.Add((measure, amount));
        _records[measure]++;
        _amounts[measure] += row.Evidence switch
        {
            Evidence.Machine => new(amount, Machine: amount),
            Evidence.RollCall => new(amount, RollCall: amount),
            Evidence.BackFilled => new(amount, BackFilled: amount),
            Evidence.Imported => new(amount, Imported: amount),
            _ => new Amounts(amount),
        };
    }

    private void Meet(int measure, int person)
    {
        _row.Add((measure, 0));
        _records[measure]++;
        (_people[measure] ??= []).Add(person);
    }

    private bool Happened(Seat? seat, IRecord row) => row.Day >= period.From && row.Day < period.Until && Under(seat);

    // As Measure<T>.Records has it: there before the end, and not gone by then.
    private bool Stands(IRecord row, DateOnly? until) =>
        row.Day < period.Until && (until is null || until >= period.Until) && Under(tree.SeatOf(row.OrganisationId, period.LastDay));

    private bool Under(Seat? seat) => seat is not null && (_under[seat.Index] ??= seat.Nodes.Contains(node));
}
