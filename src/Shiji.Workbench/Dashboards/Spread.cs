using Shiji.Kernel.Indicators;
using Shiji.Kernel.Organisations;

namespace Shiji.Workbench;

/// <summary>单位分布 — lowest, middle and highest of the units directly below; those without any record are counted apart.</summary>
/// <param name="Told">From the lowest to the highest; equal ones in the order of the tree.</param>
public sealed record Spread(IReadOnlyList<SpreadUnit> Told, int Silent)
{
    public SpreadUnit? Lowest => Told.Count > 0 ? Told[0] : null;

    public SpreadUnit? Highest => Told.Count > 0 ? Told[^1] : null;

    /// <summary>居中 — a unit there is, not a mean of two: of an even number the lower of both in the middle.</summary>
    public SpreadUnit? Middle => Told.Count > 2 ? Told[(Told.Count - 1) / 2] : null;

    public bool Level => Told.Count > 1 && Lowest!.Value.Value == Highest!.Value.Value;

    public static Spread Of(Where where, Figure figure, IReadOnlyList<Organisation> units, Func<int, Quotient?> of)
    {
        var told = units.Where(u => BoardFigure.Says(figure.Indicator, of(u.Id)))
            .Select(u => new SpreadUnit(u.Called(), where.ToOther(figure.Path, u.Code), of(u.Id)!.Value, Printed.Of(figure.Indicator, of(u.Id))))
            .OrderBy(u => u.Value.Value).ToList();
        return new(told, units.Count - told.Count);
    }
}

/// <summary>分布单位 — one unit with its value, linked to the figure seen from there.</summary>
public sealed record SpreadUnit(string Name, string Href, Quotient Value, Printed Printed);
