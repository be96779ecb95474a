using Shiji.Kernel.Indicators;

namespace Shiji.Workbench;

/// <summary>图块 — one unit on the schematic map: its name, its figure, and how dark it is drawn.</summary>
/// <param name="Step">1 to 5 by the value, 0 where there is none.</param>
/// <param name="Place">Where the map of the district puts it; null where it simply follows.</param>
public sealed record Tile(string Name, string Href, Printed Printed, int Step, TilePlace? Place)
{
    public const int Steps = 5;

    public string Class => $"tile s{Step}" + (Place is { } at ? $" c{at.Column} r{at.Row}" : "");

    /// <summary>Five equal steps from nothing to the largest.</summary>
    public static int StepOf(Quotient? value, decimal largest) =>
        value is not { Numerator: > 0 } known || largest <= 0 ? 0 : Math.Clamp((int)Math.Ceiling(known.Value / largest * Steps), 1, Steps);
}
