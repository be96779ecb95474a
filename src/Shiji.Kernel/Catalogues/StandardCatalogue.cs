using System.Text.Json;
using System.Text.Json.Serialization;
using Shiji.Kernel.Indicators;
using Shiji.Kernel.Parameters;
using Shiji.Kernel.Registers;

namespace Shiji.Kernel.Catalogues;

/// <summary>标准目录 — the registers, indicators and rule parameters a district starts with; data from the first day, the district's own from then on.</summary>
public static class StandardCatalogue
{
    private static readonly JsonSerializerOptions Reading = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    public static IReadOnlyList<RegisterEntry> Registers => Read<RegisterEntry>("registers.json");

    public static IReadOnlyList<IndicatorEntry> Indicators => Read<IndicatorEntry>("indicators.json");

    public static IReadOnlyList<RuleParameter> Parameters => Read<RuleParameter>("parameters.json");

    private static List<T> Read<T>(string file)
    {
        using var stream = typeof(StandardCatalogue).Assembly.GetManifestResourceStream($"Shiji.Kernel.Catalogues.Standard.{file}")!;
        return JsonSerializer.Deserialize<List<T>>(stream, Reading)!;
    }
}

/// <summary>台账条目 — a register as written in the standard catalogue.</summary>
public sealed record RegisterEntry(
    string Key, string Name, string Group, string RowUnit, string Basis, IReadOnlyList<ColumnEntry> Columns,
    bool Assessable = true, string? NotAssessableBecause = null, bool IsStock = false)
{
    /// <summary>As a district would keep it.</summary>
    public Register Register() => new()
    {
        Key = Key,
        Name = Name,
        Group = Group,
        RowUnit = RowUnit,
        Basis = Basis,
        Assessable = Assessable,
        NotAssessableBecause = NotAssessableBecause,
        IsStock = IsStock,
        Columns =
        [
            .. Columns.Select((c, i) => new RegisterColumn
            {
                Key = c.Key,
                Name = c.Name,
                Slot = c.Slot,
                Unit = c.Unit,
                Options = string.Join('\n', c.Options ?? []),
                Required = c.Required,
                Largest = c.Largest,
                LargestRule = c.LargestRule,
                Ordinal = i,
            }),
        ],
    };
}

/// <summary>栏目条目 — a column as written in the standard catalogue.</summary>
public sealed record ColumnEntry(
    string Key, string Name, ColumnSlot Slot, string Unit = "", IReadOnlyList<string>? Options = null, bool Required = false,
    long? Largest = null, string? LargestRule = null);

/// <summary>指标条目 — an indicator as written in the standard catalogue; its formula is read by the formula language.</summary>
public sealed record IndicatorEntry(
    string Key, string Name, string Group, string Formula, string Unit, ShownEntry Shown, string? Basis = null, string? Source = null)
{
    /// <summary>As a district would keep it, at its place in the report.</summary>
    public IndicatorDefinition Definition(int ordinal) => new()
    {
        Key = Key,
        Name = Name,
        Group = Group,
        Formula = Formula,
        Unit = Unit,
        Per = Shown.Per,
        Decimals = Shown.Decimals,
        Suffix = Shown.Suffix,
        Basis = Basis,
        Source = Source,
        Ordinal = ordinal,
    };
}

/// <summary>显示条目 — base units in one unit shown, decimals, suffix: 600000, 1, 万小时.</summary>
public sealed record ShownEntry(decimal Per, int Decimals, string Suffix);
