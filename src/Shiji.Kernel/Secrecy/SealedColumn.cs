using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Shiji.Kernel.Secrecy;

/// <summary>密封列 — a column of sealed texts, as the model knows it.</summary>
public sealed record SealedColumn(IReadOnlyProperty Property, string Purpose)
{
    /// <summary>Every sealed column of the model; one without a purpose, or two of the same, are bugs.</summary>
    public static IReadOnlyList<SealedColumn> Of(IReadOnlyModel model)
    {
        List<SealedColumn> columns =
        [
            .. from type in model.GetEntityTypes()
               from property in type.GetProperties()
               where (Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType) == typeof(SealedText)
               select new SealedColumn(property, PurposeOf(property)),
        ];
        return columns.DistinctBy(c => c.Purpose).Count() == columns.Count ? columns : throw new InvalidOperationException("Two sealed columns have one purpose.");
    }

    internal string Table => Property.DeclaringType.GetTableName()!;

    internal string Name => Quoted(Property);

    internal string[] Key => [.. ((IReadOnlyEntityType)Property.DeclaringType).FindPrimaryKey()!.Properties.Select(Quoted)];

    private static string Quoted(IReadOnlyProperty property) => $"\"{property.GetColumnName()}\"";

    private static string PurposeOf(IReadOnlyProperty property) => property.PropertyInfo?.GetCustomAttribute<SealedAttribute>()?.Purpose
        ?? throw new InvalidOperationException($"{property.DeclaringType.ClrType.Name}.{property.Name} is sealed for no purpose: give it [Sealed].");
}
