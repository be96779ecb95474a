using System.Reflection;
using System.Runtime.CompilerServices;
using Shiji.Kernel.Catalogues;
using Shiji.Kernel.Data;
using Shiji.Kernel.Measures;
using Shiji.Kernel.Records;

namespace Shiji.Kernel.Proofs;

/// <summary>
/// 流式通读 — reads every record of one type once, into one reused row, and lets the measures' own expressions,
/// compiled, say what it counts for: the second evaluator beside SQL, sharing nothing with it but the declaration.
/// </summary>
internal abstract class RecordPass
{
    // Compiling takes a third of a second for a whole catalogue, and every proof of it needs the same.
    private static readonly ConditionalWeakTable<Catalogue, RecordPass[]> Passes = [];

    private static readonly ConditionalWeakTable<Catalogue, RecordPass[]> Named = [];

    /// <param name="rows">Which rows, as a condition on the table: for series some of whose measures are stocks, and for those none of whose are.</param>
    /// <param name="heard">Hears, now and then, how many more rows were read.</param>
    public abstract void Run(ShijiDb db, Func<bool, string> rows, IHearer hearer, Action<int> heard, CancellationToken cancel);

    /// <summary>How many rows of the type there are.</summary>
    public abstract long Count(ShijiDb db);

    /// <summary>One pass for each type of record; a measure is known by its place in the catalogue.</summary>
    public static IReadOnlyList<RecordPass> Over(Catalogue catalogue, bool named = false) => (named ? Named : Passes).GetValue(catalogue, c =>
    [
        .. c.Measures.Select((measure, index) => (measure, index)).GroupBy(m => m.measure.RecordType)
            .Select(type => Over(type.Key, type, named)),
    ]);

    private static RecordPass Over(Type recordType, IEnumerable<(Measure Measure, int Index)> measures, bool named) => (RecordPass)Activator.CreateInstance(
        typeof(RecordPass<>).MakeGenericType(recordType), BindingFlags.Public | BindingFlags.Instance | BindingFlags.DoNotWrapExceptions, null, [measures, named], null)!;
}

/// <inheritdoc cref="RecordPass" />
internal sealed class RecordPass<T>(IEnumerable<(Measure Measure, int Index)> measures, bool named) : RecordPass where T : class, IRecord
{
    /// <summary>Series that need the same columns are read together; nobody sends a column that nobody hears, for that is what takes the time.</summary>
    private readonly SeriesReading<T>[] _readings =
    [
        .. measures.Select(m => ((Measure<T>)m.Measure, m.Index)).GroupBy(m => m.Item1.Series)
            .GroupBy(series => string.Join(' ', SeriesReading<T>.NamesOf(series).Order()))
            .Select(alike => new SeriesReading<T>([.. alike], named)),
    ];

    public override void Run(ShijiDb db, Func<bool, string> rows, IHearer hearer, Action<int> heard, CancellationToken cancel)
    {
        foreach (var reading in _readings) reading.Run(db, rows, hearer, heard, cancel);
    }

    public override long Count(ShijiDb db) => db.Set<T>().LongCount();
}
