using Shiji.Kernel.Indicators;

namespace Shiji.Workbench;

/// <summary>指标条件 — which indicators an address asks for, in the order of the chapters; read alike by the page and its export.</summary>
public sealed record IndicatorFilter(string? Text, string? Chapter)
{
    public static IndicatorFilter Read(Where where) => new(Of(where, "text")?.Trim(), Of(where, "chapter"));

    public IEnumerable<Indicator> Of(Where where)
    {
        var order = Chapters.Of(where.Catalogue).ToList();
        return where.Catalogue.Indicators.Where(Asked).OrderBy(i => order.IndexOf(i.Group));
    }

    public IEnumerable<(string Name, string Value)> Words =>
        [.. string.IsNullOrEmpty(Chapter) ? [] : new[] { ("篇章", Chapter) }, .. string.IsNullOrEmpty(Text) ? [] : new[] { ("名称含有", Text) }];

    private bool Asked(Indicator i) =>
        (string.IsNullOrEmpty(Chapter) || i.Group == Chapter)
        && (string.IsNullOrEmpty(Text) || i.Name.Contains(Text, StringComparison.OrdinalIgnoreCase) || i.Key.Contains(Text, StringComparison.OrdinalIgnoreCase));

    private static string? Of(Where where, string name) => where.Filters.FirstOrDefault(f => f.Name == name).Value;
}
