using Shiji.Kernel.Catalogues;
using Shiji.Kernel.Data;
using Shiji.Kernel.Measures;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.Periods;
using Shiji.Kernel.Records;
using Shiji.Kernel.Tallies;

namespace Shiji.Kernel.Proofs;

/// <summary>重算 — every measure of every node for the months of a period, straight from the records, in one pass over each table.</summary>
public sealed class Recount
{
    private readonly Catalogue _catalogue;
    private readonly TreeHistory _tree;
    private readonly DateOnly _opensOn;
    private readonly Period _span;
    private readonly int[] _months;
    private readonly int[] _monthOfDay;
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
    internal Dictionary<(int MeasureId, int Month, int NodeId), byte[]> Crowds { get; } = [];

    /// <summary>The months recounted, whole even where the period is not.</summary>
    public Period Span => _span;

    public static Recount Run(ShijiDb db, Catalogue catalogue, TreeHistory tree, DateOnly opensOn, Period period, CancellationToken cancel = default)
    {
        var recount = new Recount(catalogue, tree, opensOn, period);
        foreach (var type in catalogue.Measures.Select((m, i) => (m, i)).GroupBy(x => x.m.RecordType))
        {
            var until = recount._span.Until.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
            RecordPass.Over(type.Key, [.. type]).Run(db, $" WHERE day < '{until}'", recount, cancel);
        }

        return recount;
    }

    internal void Amount(int measure, int organisation, DateOnly day, long amount, Evidence evidence)
    {
        if (_stocks[measure] is { } stock)
        {
            if (day < _span.Until) stock.Add(organisation, day, Of(amount, evidence));
            return;
        }

        var offset = day.DayNumber - _span.From.DayNumber;
        if ((uint)offset >= (uint)_monthOfDay.Length || _tree.SeatOf(organisation, day) is not { } seat) return;
        _flows[measure]!.Add(seat.Index, _monthOfDay[offset], amount, evidence);
    }

    internal void Person(int measure, int organisation, DateOnly day, DateOnly? until, int who)
    {
        if (_present[measure] is { } present)
        {
            present.Add(new() { OrganisationId = organisation, Day = day, Until = until, Who = who });
            return;
        }

        var offset = day.DayNumber - _span.From.DayNumber;
        if ((uint)offset >= (uint)_monthOfDay.Length || _tree.SeatOf(organisation, day) is not { } seat) return;
        _crowds[measure]![_monthOfDay[offset]].AddAt(seat.Index, who);
    }

    /// <summary>What the book's totals should hold: for flows and headcounts every standard period wholly inside the span, for stocks the levels.</summary>
    public IEnumerable<Total> Totals()
    {
        var inside = _months.SelectMany(PeriodKey.Containing).Distinct().Where(p => PeriodKey.MonthsOf(p).All(_months.Contains)).ToHashSet();
        for (var i = 0; i < _catalogue.Measures.Count; i++)
        {
            var id = _catalogue.IdOf(_catalogue.Measures[i]);
            var totals = _flows[i]?.Totals(id, _tree, _months)
                ?? _stocks[i]?.Totals(id)
                ?? (_present[i] is { } present ? CrowdLevels.Of(present, _tree, _opensOn, 0, id) : People(i, id));
            foreach (var total in totals)
                if (_catalogue.Measures[i].IsStock ? total.Period <= _months[^1] : inside.Contains(total.Period)) yield return total;
        }
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
