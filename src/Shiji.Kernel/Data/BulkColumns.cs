using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Shiji.Kernel.Data;

/// <summary>批量列 — an entity's table and columns, and a compiled way to read each column's stored value from a row.</summary>
public sealed class BulkColumns<T> where T : class
{
    public BulkColumns(ShijiDb db)
    {
        var type = db.Model.FindEntityType(typeof(T)) ?? throw new InvalidOperationException($"{typeof(T).Name} is not mapped.");
        Table = type.GetTableName()!;
        var properties = type.GetProperties()
            .Where(p => !(p.ValueGenerated == ValueGenerated.OnAdd && p.ClrType == typeof(long))).ToArray();
        Names = [.. properties.Select(p => $"\"{p.GetColumnName()}\"")]; // quoted: some are words of SQL
        Types = [.. properties.Select(p => p.GetColumnType())];
        Values = [.. properties.Select(Reader)];
    }

    public string Table { get; }

    public string[] Names { get; }

    /// <summary>The database's own type names.</summary>
    public string[] Types { get; }

    public Func<T, object?>[] Values { get; }

    private static Func<T, object?> Reader(IProperty property)
    {
        var row = Expression.Parameter(typeof(T), "r");
        var read = Expression.Lambda<Func<T, object?>>(
            Expression.Convert(Expression.Property(row, property.PropertyInfo!), typeof(object)), row).Compile();
        return property.GetTypeMapping().Converter is { } converter
            ? r => read(r) is { } value ? converter.ConvertToProvider(value) : null
            : read;
    }
}
