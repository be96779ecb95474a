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
                if (property.ClrType == typeof(DateTime)) property.SetValueConverter(Utc);
            }
        }
    }

    /// <summary>RegisterRow → register_row, Quantity1 → quantity1.</summary>
    public static string Snake(string name) => string.Concat(
        name.Select((c, i) => char.IsUpper(c) ? (i > 0 ? "_" : "") + char.ToLowerInvariant(c) : c.ToString()));
}
