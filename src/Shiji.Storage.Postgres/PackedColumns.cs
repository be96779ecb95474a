using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Shiji.Storage.Postgres;

/// <summary>
/// 拼列 — lets the server put several narrow columns into one 64-bit word and send no zeros: sending a column costs
/// it ten times what shifting does. Nothing is lost: a day takes 22 bits, an enumeration as many as its values need.
/// </summary>
internal sealed record PackedColumns(string Table, string Select, PackedColumns.Place[] Places)
{
    public const int DayBits = 22;
    public const int DayOffset = 1 << (DayBits - 1); // days before 2000 are below zero

    /// <summary>Where a column is found: in a field by itself (0 bits), or in some bits of it.</summary>
    public readonly record struct Place(int Field, int Shift, int Bits);

    public static PackedColumns Of(IReadOnlyList<IProperty> columns)
    {
        var words = new List<(List<IProperty> Columns, int Bits)>();
        foreach (var column in columns)
        {
            var bits = BitsOf(column);
            var at = bits > 0 ? words.FindIndex(w => w.Bits > 0 && w.Bits + bits <= 64) : -1;
            if (at < 0) words.Add(([column], bits));
            else words[at] = ([.. words[at].Columns, column], words[at].Bits + bits);
        }

        var places = new Dictionary<IProperty, Place>();
        var fields = words.Select((word, field) => Field(word.Columns, field, places)).ToArray();
        return new(columns[0].DeclaringType.GetTableName()!, string.Join(", ", fields), [.. columns.Select(c => places[c])]);
    }

    private static string Field(List<IProperty> columns, int field, Dictionary<IProperty, Place> places)
    {
        if (columns is [var single])
        {
            places[single] = new(field, 0, 0);
            return single is { IsNullable: false } && single.ClrType == typeof(long) ? $"NULLIF({Name(single)}, 0)" : Name(single);
        }

        var shift = 0;
        var parts = new List<string>();
        foreach (var column in columns)
        {
            places[column] = new(field, shift, BitsOf(column));
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"({Number(column)} << {shift})"));
            shift += BitsOf(column);
        }

        return string.Join(" | ", parts);
    }

    /// <summary>The column as a number that is not below zero and fits its bits.</summary>
    private static string Number(IProperty column) =>
        column.ClrType == typeof(DateOnly) ? string.Create(CultureInfo.InvariantCulture, $"({Name(column)} - DATE '2000-01-01' + {DayOffset})::int8")
        : column.ClrType == typeof(bool) ? $"{Name(column)}::int4::int8"
        : column.ClrType.IsEnum ? $"{Name(column)}::int8"
        : $"({Name(column)}::int8 & 4294967295)";

    /// <summary>0 for what is sent by itself. An enumeration's bound is a CHECK of its column.</summary>
    private static int BitsOf(IProperty column) =>
        column.IsNullable ? 0
        : column.ClrType == typeof(DateOnly) ? DayBits
        : column.ClrType == typeof(bool) ? 1
        : column.ClrType == typeof(int) ? 32
        : column.ClrType.IsEnum ? int.Log2(Enum.GetValuesAsUnderlyingType(column.ClrType).Cast<int>().Max()) + 1
        : 0;

    private static string Name(IProperty column) => $"\"{column.GetColumnName()}\"";
}
