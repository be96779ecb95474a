using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Measures;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.Records;

namespace Shiji.Kernel.Proofs;

/// <summary>系列通读 — reads the rows of some series of one record type, with the columns their measures look at.</summary>
internal sealed class SeriesReading<T> where T : class, IRecord
{
    private const int Breath = 1 << 16;
    private readonly HashSet<string> _names;
    private readonly string _series;
    private readonly bool _stands;
    private readonly Action<T, Seat?, IHearer>[] _hearings;
    private RowFiller<T>? _filler;

    /// <param name="alike">The series, each with its measures.</param>
    /// <param name="named">Whether the hearer asks which record it is, and in which state.</param>
    public SeriesReading(IReadOnlyList<IGrouping<int, (Measure<T> Measure, int Index)>> alike, bool named)
    {
        _names = NamesOf(alike.SelectMany(s => s));
        if (named) _names.UnionWith([nameof(IRecord.Id), nameof(IRecord.Revision)]);
        _stands = alike.Any(s => s.Any(m => m.Measure.IsStock));
        _series = string.Join(',', alike.Select(s => s.Key));
        _hearings = new Action<T, Seat?, IHearer>[alike.Max(s => s.Key) + 1];
        foreach (var series in alike) _hearings[series.Key] = Hearing.Of(series);
    }

    public static HashSet<string> NamesOf(IEnumerable<(Measure<T> Measure, int Index)> measures) =>
        [.. measures.SelectMany(m => m.Measure.Columns), nameof(IRecord.OrganisationId), nameof(IRecord.Day), nameof(IRecord.Evidence)];

    public void Run(ShijiDb db, Func<bool, string> rows, IHearer hearer, Action<int> heard, CancellationToken cancel)
    {
        var type = db.Model.FindEntityType(typeof(T))!;
        _filler ??= new([.. type.GetProperties().Where(p => _names.Contains(p.Name))]);
        var row = (T)RuntimeHelpers.GetUninitializedObject(typeof(T));
        var where = rows(_stands);
        if (row is ISeries) where += $" AND {type.FindProperty(ISeries.Property)!.GetColumnName()} IN ({_series})";

        using var read = db.Storage.Read(db, _filler.Columns, where);
        for (var count = 1; read.Read(); count++)
        {
            if (count % Breath == 0)
            {
                cancel.ThrowIfCancellationRequested();
                heard(Breath);
            }

            _filler.Fill(read, row);
            _hearings[row is ISeries { Series: var series } ? series : 0](row, hearer.SeatOf(row), hearer);
            hearer.Heard(row);
        }
    }
}
