using Shiji.Kernel.Periods;

namespace Shiji.Reports.Summaries;

/// <summary>同类期间 — the periods a figure is set beside: those of its kind just before it, and the same of the year before.</summary>
public static class LikePeriods
{
    private const int Shown = 6;

    /// <summary>Six of one kind, the one looked at last; a span of its own kind stands alone, for nobody reads six of those.</summary>
    public static IReadOnlyList<Period> UpTo(Period period)
    {
        var periods = new List<Period> { period };
        while (period.Key is not null && periods.Count < Shown) periods.Insert(0, periods[0].Previous);
        return periods;
    }

    /// <summary>上年同期 — from the same day of the year before, and until it.</summary>
    public static Period YearBefore(Period period) => new(period.From.AddYears(-1), period.Until.AddYears(-1));
}
