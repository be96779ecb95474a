using Shiji.Kernel.Catalogues;

namespace Shiji.Workbench;

/// <summary>看板 — the chapters that have figures, and where each is shown.</summary>
internal static class Dashboard
{
    public static IEnumerable<string> Chapters(Catalogue catalogue) =>
        Workbench.Chapters.Of(catalogue).Where(c => catalogue.Indicators.Any(i => i.Group == c));

    public static string PathOf(string chapter) => Where.Keyed("dashboards", chapter);
}
