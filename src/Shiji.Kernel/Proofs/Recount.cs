using System.Collections.Concurrent;
using Shiji.Kernel.Catalogues;
using Shiji.Kernel.Data;
using Shiji.Kernel.Measures;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.Periods;
using Shiji.Kernel.Records;
using Shiji.Kernel.Tallies;

namespace Shiji.Kernel.Proofs;

/// <summary>重算 — every measure of every node for the months of a period, straight from the records, in one pass over each table.</summary>
public sealed class Recount : IHearer
{
    private readonly Catalogue _catalogue;
    private readonly TreeHistory _tree;
    private readonly DateOnly _opensOn;
    private readonly Period _span;
    private readonly int[] _months;
    private readonly int[] _monthOfDay;
    private readonly HashSet<int> _inside;
    private readonly SeatSums?[] _flows;
    private readonly CrowdCount[]?[] _crowds;
    private readonly StockLevels?[] _stocks;
    private readonly List<Presence>?[] _present;

    private Recount(Catalogue catalogue, TreeHistory tree, DateOnly opensOn, Period period)
    {
        (_catalogue, _tree, _opensOn) = (catalogue, tree, opensOn);
        _months = [.. period.Months];
        _span = new(PeriodKey.FirstDay(_months[0]), PeriodKey.FirstDay(PeriodKey.MonthAfter(_months[^1])));
        _monthOfDay = new int[_span.Until.DayNumber - _span.From.DayNumber];
        for (var i = 0; i < _monthOfDay.Length; i++) _monthOfDay[i] = Array.IndexOf(_months, PeriodKey.Month(_span.From.AddDays(i)));
        var count = catalogue.Measures.Count;
        _inside = _months.SelectMany(PeriodKey.Containing).Where(p => PeriodKey.MonthsOf(p).All(_months.Contains)).ToHashSet();
        (_flows, _crowds, _stocks, _present) = (new SeatSums?[count], new CrowdCount[]?[count], new StockLevels?[count], new List<Presence>?[count]);
        for (var i = 0; i < count; i++)
            switch (catalogue.Measures[i])
            {
                case { IsHeadcount: true, IsStock: true }: _present[i] = []; break;
                case { IsHeadcount: true }: _crowds[i] = [.. _months.Select(_ => new CrowdCount(tree))]; break;
                case { IsStock: true }: _stocks[i] = new(tree, opensOn); break;
                default: _flows[i] = new(_months.Length); break;
            }
    }

    /// <summary>Who was counted in each month under each node; filled while <see cref="Totals"/> is read.</summary>
    internal ConcurrentDictionary<(int MeasureId, int Month, int NodeId), byte[]> Crowds { get; } = [];

    /// <summary>无处可计 — what is in force on a day on which its organisation did not stand: nobody's figure, and no list shows it.</summary>
    internal Dictionary<(int Measure, int OrganisationId), long> Strays { get; } = [];

    /// <summary>The months recounted, whole even where the period is not.</summary>
    public Period Span => _span;

    /// <summary>Reads everything once; <paramref name="doing"/> hears how many of how many rows.</summary>
    public static Recount Run(
        ShijiDb db, Catalogue catalogue, TreeHistory tree, DateOnly opensOn, Period period, Action<long, long>? doing = null, CancellationToken cancel = default)
    {
        var recount = new Recount(catalogue, tree, opensOn, period);
        var until = recount._span.Until.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        var passes = RecordPass.Over(catalogue);
        var (done, of) = (0L, doing is null ? 0 : passes.Sum(p => p.Count(db)));
        foreach (var pass in passes) pass.Run(db, _ => $" WHERE day < '{until}'", recount, rows => doing?.Invoke(done += rows, of), cancel);
        return recount;
    }

    /// <summary>Where the organisation of a record of these months stood on its day; null when it stood nowhere.</summary>
    Seat? IHearer.SeatOf(IRecord row) => MonthOf(row.Day) < 0 ? null : _tree.SeatOf(row.OrganisationId, row.Day);

    void IHearer.Flow(int measure, Seat? seat, IRecord row, long amount)
    {
        if (MonthOf(row.Day) is not (>= 0 and var month)) return;
        if (seat is null) Strays[(measure, row.OrganisationId)] = Strays.GetValueOrDefault((measure, row.OrganisationId)) + amount;
        else _flows[measure]!.Add(seat.Index, month, amount, row.Evidence);
    }

    /// <summary>A row that names nobody counts nobody.</summary>
    void IHearer.Person(int measure, Seat? seat, IRecord row, int? who)
    {
        if (seat is not null && who is { } person) _crowds[measure]![MonthOf(row.Day)].AddAt(seat.Index, person);
    }

    void IHearer.Stand(int measure, IRecord row, DateOnly? until, long amount)
    {
        Step(measure, row, row.Day, amount);
        if (until is { } end) Step(measure, row, end, -amount);
    }

    void IHearer.Stay(int measure, IRecord row, DateOnly? until, int? who)
    {
        if (who is { } person) _present[measure]!.Add(new() { OrganisationId = row.OrganisationId, Day = row.Day, Until = until, Who = person });
    }

    private void Step(int measure, IRecord row, DateOnly day, long amount)
    {
        if (day < _span.Until) _stocks[measure]!.Add(row.OrganisationId, day, Of(amount, row.Evidence));
    }

    private int MonthOf(DateOnly day) => day.DayNumber - _span.From.DayNumber is var at && (uint)at < (uint)_monthOfDay.Length ? _monthOfDay[at] : -1;

    /// <summary>Does this recount say what the book's total of that period should be?</summary>
    internal bool Holds(Measure measure, int period) => measure.IsStock ? period <= _months[^1] : _inside.Contains(period);

    /// <summary>What the book's totals should hold, by measure: for flows and headcounts every standard period wholly inside the span, for stocks the levels.</summary>
    public IReadOnlyDictionary<int, Dictionary<(int Period, int Node), Amounts>> Totals() => _catalogue.Measures.Index().AsParallel()
        .Select(m => (Id: _catalogue.IdOf(m.Item), Totals: TotalsOf(m.Index).Where(t => Holds(m.Item, t.Period))
            .ToDictionary(t => (t.Period, t.NodeId), t => new Amounts(t.Amount, t.Machine, t.RollCall, t.BackFilled, t.Imported))))
        .ToDictionary(m => m.Id, m => m.Totals);

    /// <summary>The book's totals that <see cref="Totals"/> says, as a condition on the table.</summary>
    internal string Where
    {
        get
        {
            var flows = Ids(m => !m.IsStock);
            var stocks = Ids(m => m.IsStock);
            return $" WHERE (measure_id IN ({flows}) AND period IN (0{string.Concat(_inside.Select(p => $",{p}"))})) OR (measure_id IN ({stocks}) AND period <= {_months[^1]})";

            string Ids(Func<Measure, bool> wanted) => "0" + string.Concat(_catalogue.Measures.Where(wanted).Select(m => $",{_catalogue.IdOf(m)}"));
        }
    }

    private IEnumerable<Total> TotalsOf(int measure)
    {
        var id = _catalogue.IdOf(_catalogue.Measures[measure]);
        return _flows[measure]?.Totals(id, _tree, _months)
            ?? _stocks[measure]?.Totals(id)
            ?? (_present[measure] is { } present ? CrowdLevels.Of(present, _tree, _opensOn, 0, id) : People(measure, id));
    }

    private IEnumerable<Total> People(int measure, int id)
    {
        var sets = new Dictionary<(int Month, int Node), byte[]>();
        for (var m = 0; m < _months.Length; m++)
            foreach (var (node, crowd) in _crowds[measure]![m].Take())
                sets[(_months[m], node)] = Crowds[(id, _months[m], node)] = crowd.Members;
        return new CrowdCount(_tree).Totals(id, _months, sets);
    }

    private static Amounts Of(long amount, Evidence evidence) => evidence switch
    {
        Evidence.Machine => new(amount, amount),
        Evidence.RollCall => new(amount, 0, amount),
        Evidence.BackFilled => new(amount, 0, 0, amount),
        Evidence.Imported => new(amount, 0, 0, 0, amount),
        _ => new(amount),
    };
}
