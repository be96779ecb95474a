using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Shiji.Kernel.Data;
using Shiji.Kernel.Measures;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.Records;

namespace Shiji.Kernel.Proofs;

/// <summary>
/// 流式通读 — reads every record of one type once, into one reused row, and lets the measures' own expressions,
/// compiled, say what it counts for: the second evaluator beside SQL, sharing nothing with it but the declaration.
/// </summary>
internal abstract class RecordPass
{
    public abstract void Run(ShijiDb db, string where, Recount recount, CancellationToken cancel);

    /// <summary>The pass over a record type for these measures of it, each with its index in the recount.</summary>
    public static RecordPass Over(Type recordType, IReadOnlyList<(Measure Measure, int Index)> measures) =>
        (RecordPass)Activator.CreateInstance(typeof(RecordPass<>).MakeGenericType(recordType), measures)!;
}

/// <inheritdoc cref="RecordPass" />
internal sealed class RecordPass<T>(IReadOnlyList<(Measure Measure, int Index)> measures) : RecordPass where T : class, IRecord
{
    private readonly Reading[] _readings = [.. measures.Select(m => new Reading((Measure<T>)m.Measure, m.Index))];

    public override void Run(ShijiDb db, string where, Recount recount, CancellationToken cancel)
    {
        var type = db.Model.FindEntityType(typeof(T))!;
        var columns = ColumnsOf(type);
        var fill = Filler(columns);
        var row = (T)System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject(typeof(T));
        var bySeries = _readings.ToLookup(r => r.Measure.Series);
        var series = row is ISeries ? Enumerable.Range(0, bySeries.Max(g => g.Key) + 1).Select(s => bySeries[s].ToArray()).ToArray() : [];

        if (series.Length > 0) where += $" AND {type.FindProperty(ISeries.Property)!.GetColumnName()} IN ({string.Join(',', bySeries.Select(g => g.Key))})";
        using var rows = db.Storage.Read(db, columns, where);
        for (var count = 0; rows.Read(); count++)
        {
            if ((count & 0xffff) == 0) cancel.ThrowIfCancellationRequested();
            fill(rows, row);
            var seat = recount.SeatOf(row);
            foreach (var reading in row is ISeries { Series: var s } ? series[s] : _readings) reading.Hear(row, seat, recount);
        }
    }

    private IProperty[] ColumnsOf(IEntityType type)
    {
        var names = _readings.SelectMany(r => r.Measure.Columns)
            .Concat([nameof(IRecord.OrganisationId), nameof(IRecord.Day), nameof(IRecord.Evidence)]).ToHashSet();
        return [.. type.GetProperties().Where(p => names.Contains(p.Name))];
    }

    private static Action<RowReader, T> Filler(IProperty[] columns)
    {
        var (rows, row) = (Expression.Parameter(typeof(RowReader)), Expression.Parameter(typeof(T)));
        return Expression.Lambda<Action<RowReader, T>>(Expression.Block(columns.Select((column, i) =>
        {
            var clr = Nullable.GetUnderlyingType(column.ClrType) ?? column.ClrType;
            var method = clr == typeof(long) ? nameof(RowReader.Long)
                : clr == typeof(int) || clr.IsEnum ? nameof(RowReader.Int)
                : clr == typeof(DateOnly) ? nameof(RowReader.Day)
                : clr == typeof(bool) ? nameof(RowReader.Flag)
                : clr == typeof(string) ? nameof(RowReader.Text)
                : throw new NotSupportedException($"A measure cannot read {column.Name}: {clr.Name} has no fast reading.");
            Expression value = Expression.Convert(Expression.Call(rows, method, null, Expression.Constant(i)), column.ClrType);
            if (column.IsNullable)
                value = Expression.Condition(
                    Expression.Call(rows, nameof(RowReader.IsNull), null, Expression.Constant(i)), Expression.Default(column.ClrType), value);
            return (Expression)Expression.Assign(Expression.Property(row, column.PropertyInfo!), value);
        })), rows, row).Compile();
    }

    private sealed class Reading(Measure<T> measure, int index)
    {
        private readonly Func<T, bool> _counts = measure.Counts.Compile();
        private readonly Func<T, long> _amount = measure.Amount.Compile();
        private readonly Func<T, DateOnly?>? _until = measure.Until?.Compile();
        private readonly Func<T, int?>? _who = measure.Who?.Compile();

        public Measure<T> Measure => measure;

        public void Hear(T row, Seat? seat, Recount recount)
        {
            if (!_counts(row)) return;
            if (_who is not null)
            {
                if (_who(row) is not { } who) return;
                if (measure.IsStock) recount.Stay(index, row, _until!(row), who);
                else recount.Person(index, seat, row, who);
                return;
            }

            var amount = _amount(row);
            if (!measure.IsStock)
            {
                recount.Flow(index, seat, row, amount);
                return;
            }

            recount.Level(index, row, row.Day, amount);
            if (_until!(row) is { } end) recount.Level(index, row, end, -amount);
        }
    }
}
