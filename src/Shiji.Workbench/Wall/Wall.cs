using Shiji.Kernel.Indicators;

namespace Shiji.Workbench;

/// <summary>大屏内容 — the figures at the head, and one of them by the units below.</summary>
/// <param name="OnMap">The figure the map shows; null where nothing may be shown by unit.</param>
/// <param name="Rest">Units that the map of the district has no place for.</param>
public sealed record Wall(IReadOnlyList<Reading> Heads, Reading? OnMap, IReadOnlyList<Tile> Tiles, int Rest, decimal Largest)
{
    public bool Placed => Tiles.Any(t => t.Place is not null);

    /// <summary>The upper end of each step, as the figure is shown.</summary>
    public IEnumerable<(int Step, string Upto)> Legend => OnMap is not { } map || Largest <= 0 ? []
        : Enumerable.Range(1, Tile.Steps).Select(s => (s, Printed.Of(map.Figure.Indicator, new Quotient(Largest * s / Tile.Steps)).ToString()));
}
