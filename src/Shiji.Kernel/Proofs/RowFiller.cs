using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Metadata;
using Shiji.Kernel.Data;

namespace Shiji.Kernel.Proofs;

/// <summary>填行 — moves the columns just read into one reused row, as compiled code.</summary>
internal sealed class RowFiller<T>(IReadOnlyList<IProperty> columns) where T : class
{
    public IReadOnlyList<IProperty> Columns => columns;

    public Action<RowReader, T> Fill { get; } = Compile(columns);

    private static Action<RowReader, T> Compile(IReadOnlyList<IProperty> columns)
    {
        var (rows, row) = (Expression.Parameter(typeof(RowReader)), Expression.Parameter(typeof(T)));
        return Expression.Lambda<Action<RowReader, T>>(Expression.Block(columns.Select((column, i) =>
        {
            Expression value = Expression.Convert(Expression.Call(rows, MethodFor(column), null, Expression.Constant(i)), column.ClrType);
            if (column.IsNullable)
                value = Expression.Condition(
                    Expression.Call(rows, nameof(RowReader.IsNull), null, Expression.Constant(i)), Expression.Default(column.ClrType), value);
            return (Expression)Expression.Assign(Expression.Property(row, column.PropertyInfo!), value);
        })), rows, row).Compile();
    }

    private static string MethodFor(IProperty column)
    {
        var clr = Nullable.GetUnderlyingType(column.ClrType) ?? column.ClrType;
        return clr == typeof(long) ? nameof(RowReader.Long)
            : clr == typeof(int) || clr.IsEnum ? nameof(RowReader.Int)
            : clr == typeof(DateOnly) ? nameof(RowReader.Day)
            : clr == typeof(bool) ? nameof(RowReader.Flag)
            : clr == typeof(string) ? nameof(RowReader.Text)
            : clr == typeof(Guid) ? nameof(RowReader.Id)
            : throw new NotSupportedException($"A measure cannot read {column.Name}: {clr.Name} has no fast reading.");
    }
}
