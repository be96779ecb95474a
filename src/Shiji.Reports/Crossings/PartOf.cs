using System.Text.Json;
using Shiji.Kernel.Indicators;

namespace Shiji.Reports.Crossings;

/// <summary>部分与整体 — which indicator can never exceed which: a facet its whole by itself, others as the data say.</summary>
internal static class PartOf
{
    private static readonly IReadOnlyList<Relation> Known = Read();

    /// <summary>Every indicator the data name.</summary>
    public static IEnumerable<string> Keys => Known.SelectMany(r => new[] { r.Part, r.Whole });

    /// <summary>Why the one is a part of the other, or never more than it; null where nothing says so.</summary>
    public static string? Because(Indicator part, Indicator whole) =>
        Known.FirstOrDefault(r => r.Part == part.Key && r.Whole == whole.Key)?.Because
        ?? (part.Key != whole.Key && part.Single is { } a && whole.Single is { } b && Narrows(a.Key, b.Key) ? $"{part.Name}是{whole.Name}的一部分" : null);

    /// <summary>honour[subject=个人,kind=抗疫表彰] narrows honour[kind=抗疫表彰], and both narrow honour.</summary>
    private static bool Narrows(string part, string whole)
    {
        var (a, b) = (Split(part), Split(whole));
        return a.Name == b.Name && a.Facets.IsProperSupersetOf(b.Facets);
    }

    private static (string Name, HashSet<string> Facets) Split(string key) => key.IndexOf('[') is >= 0 and var at ? (key[..at], [.. key[(at + 1)..^1].Split(',')]) : (key, []);

    private static List<Relation> Read()
    {
        using var stream = typeof(PartOf).Assembly.GetManifestResourceStream("Shiji.Reports.Crossings.Standard.relations.json")!;
        return JsonSerializer.Deserialize<List<Relation>>(stream, JsonSerializerOptions.Web)!;
    }

    private sealed record Relation(string Part, string Whole, string Because);
}
