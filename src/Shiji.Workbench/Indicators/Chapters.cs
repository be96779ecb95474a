using Shiji.Kernel.Catalogues;

namespace Shiji.Workbench;

/// <summary>篇章 — the chapters of the report, in the order in which the catalogue first speaks of them.</summary>
internal static class Chapters
{
    public static IEnumerable<string> Of(Catalogue catalogue) =>
        catalogue.Registers.Select(r => r.Group).Concat(catalogue.Indicators.Select(i => i.Group)).Distinct();
}
