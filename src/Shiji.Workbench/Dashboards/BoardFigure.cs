using Shiji.Kernel.Indicators;
using Shiji.Kernel.Periods;
using Shiji.Ui;

namespace Shiji.Workbench;

/// <summary>看板数 — one figure of a dashboard with everything set beside it.</summary>
/// <param name="Now">The figure beside the period before.</param>
/// <param name="Then">The figure beside the same period of the year before.</param>
/// <param name="Spread">Over the units directly below; null where there are none, or where it may not be assessed.</param>
/// <param name="LastRecord">The last day of the period on which something was counted; null where nothing was, and for heads and stocks.</param>
public sealed record BoardFigure(Reading Now, Reading Then, IReadOnlyList<BoardPoint> Trend, Spread? Spread, Target? Target, DateOnly? LastRecord)
{
    public Indicator Indicator => Now.Figure.Indicator;

    /// <summary>较上期</summary>
    public Comparison? SinceLast => BoardChange.Of(Indicator, Now.Value, Now.Before, "上期");

    /// <summary>较上年同期</summary>
    public Comparison? SinceYear => BoardChange.Of(Indicator, Then.Value, Then.Before, "上年同期");

    /// <summary>A sum of nothing says nothing; a ratio or a difference that exists says something even when it is 0.</summary>
    public bool Told => Says(Indicator, Now.Value);

    internal static bool Says(Indicator indicator, Quotient? value) => value is { } known && (indicator.Single is null || known.Numerator != 0);
}

/// <summary>看板走势点 — the figure in one of the like periods; null where the book was not open.</summary>
public sealed record BoardPoint(Period Period, string Href, Printed Printed, Quotient? Value);
