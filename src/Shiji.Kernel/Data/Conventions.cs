using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Shiji.Kernel.Records;

namespace Shiji.Kernel.Data;

/// <summary>表约定 — snake_case names, UTC instants, a revision token on every record: once, for every table.</summary>
public static class Conventions
{
    private static readonly ValueConverter<DateTime, DateTime> Utc =
        new(value => value, value => DateTime.SpecifyKind(value, DateTimeKind.Utc));

    public static void UseHouseConventions(this ModelBuilder model)
    {
        foreach (var type in model.Model.GetEntityTypes())
        {
            type.SetTableName(Snake(type.ClrType.Name));
            if (typeof(IRecord).IsAssignableFrom(type.ClrType))
                type.FindProperty(nameof(IRecord.Revision))!.IsConcurrencyToken = true;
            foreach (var property in type.GetProperties())
            {
                property.SetColumnName(Snake(property.Name));
                if (property.ClrType == typeof(DateTime) || property.ClrType == typeof(DateTime?)) property.SetValueConverter(Utc);
                if ((Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType) is { IsEnum: true } words)
                    model.Entity(type.ClrType).ToTable(t => t.HasCheckConstraint(Snake(type.ClrType.Name + property.Name), Bound(property.Name, words)));
            }
        }
    }

    /// <summary>Of the values an enumeration names, the database keeps no other.</summary>
    private static string Bound(string property, Type words) => $"\"{Snake(property)}\" IN ({string.Join(", ", Enum.GetValuesAsUnderlyingType(words).Cast<int>().Order())})";

    /// <summary>RegisterRow → register_row, Quantity1 → quantity1.</summary>
    public static string Snake(string name) => string.Concat(
        name.Select((c, i) => char.IsUpper(c) ? (i > 0 ? "_" : "") + char.ToLowerInvariant(c) : c.ToString()));
}
