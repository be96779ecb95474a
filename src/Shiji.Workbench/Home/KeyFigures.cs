using Shiji.Kernel.Catalogues;
using Shiji.Kernel.Indicators;

namespace Shiji.Workbench;

/// <summary>要数 — which figures of a chapter are looked at first; the rest follow in catalogue order where these say nothing.</summary>
internal static class KeyFigures
{
    private static readonly string[] First =
    [
        "dxx.rate.micro", "dxx.turns", "honour.rows", "badge.entered",
        "org.stock", "org.two_new.stock", "org.two_new.entered", "cadre.fulltime.share",
        "intern.places", "home.applications", "mentor.sessions", "project.landed",
        "vol.turns", "vol.hours", "vol.sessions", "vol.active",
        "shock.teams", "shock.members", "hotline.calls", "zone.served",
        "party.recommended", "reform.tasks", "party.study", "reform.aspects",
    ];

    public static IEnumerable<Indicator> Of(Catalogue catalogue, string chapter) =>
        catalogue.Indicators.Where(i => i.Group == chapter).OrderBy(i => Array.IndexOf(First, i.Key) is >= 0 and var at ? at : First.Length);
}
