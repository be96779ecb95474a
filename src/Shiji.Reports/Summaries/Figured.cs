using Shiji.Kernel.Figures;
using Shiji.Kernel.Indicators;
using Shiji.Kernel.Parameters;
using Shiji.Kernel.Periods;
using Shiji.Reports.Targets;
using Shiji.Reports.Templates;

namespace Shiji.Reports.Summaries;

/// <summary>已读的数 — every figure a template asks for, of one organisation: of the period, of those before it, and the target.</summary>
/// <param name="OpensOn">What happened before the book was open is not nothing: it is not known.</param>
/// <param name="Over">Is the period over? A part of a period is not set beside a whole one.</param>
internal sealed record Figured(FigureTable Table, int Node, Period Period, DateOnly OpensOn, bool Over, bool OfDistrict, RuleBook Rules)
{
    /// <summary>The periods that must be read for these aspects.</summary>
    public static IEnumerable<Period> PeriodsOf(Period period, IEnumerable<Aspect> aspects) => aspects.Select(a => PeriodOf(period, a)).Prepend(period).Distinct();

    public static Period PeriodOf(Period period, Aspect aspect) => aspect switch
    {
        Aspect.Last or Aspect.FromLast => period.Previous,
        Aspect.YearAgo or Aspect.FromYearAgo => LikePeriods.YearBefore(period),
        _ => period,
    };

    public Quotient? Now(Indicator indicator) => Table.Of(indicator, Node, Period);

    public Quotient? In(Indicator indicator, Period period) => period != Period && indicator.Measures.Any(m => (m.IsStock ? period.Until : period.From) < OpensOn) ? null : Table.Of(indicator, Node, period);

    /// <summary>What it is set beside: the figure of the other period, or the target.</summary>
    public Quotient? Beside(Indicator indicator, Aspect aspect) => aspect switch
    {
        Aspect.Now => Now(indicator),
        Aspect.Target => TargetOf(indicator) is { } target ? new(target.Rule.Value) : null,
        _ => In(indicator, PeriodOf(Period, aspect)),
    };

    public string? Change(Indicator indicator, Aspect aspect) => Over ? ChangeWords.Of(indicator, Now(indicator), Beside(indicator, aspect)) : null;

    public bool Known(Indicator indicator, Aspect aspect, bool orZero) => aspect.IsChange()
        ? Change(indicator, aspect) is not null
        : Beside(indicator, aspect) is { } value && (orZero || value.Numerator != 0);

    public bool Holds(Indicator indicator, Condition when)
    {
        if (when.Test is ConditionTest.Met or ConditionTest.Missed) return TargetOf(indicator)?.Reached(Now(indicator)) == (when.Test == ConditionTest.Met);
        if (!Over || Now(indicator) is not { } now || Beside(indicator, when.Against) is not { } then) return false;
        return Math.Sign((now - then).Value) == when.Test switch { ConditionTest.Rose => 1, ConditionTest.Fell => -1, _ => 0 };
    }

    // Heads are counted once however they came to be known, and what stands was not entered for a day.
    public string? BackFilled(Indicator indicator) => indicator.Single is { IsHeadcount: false, IsStock: false } measure && Table[measure, Node, Period] is { } amounts
        ? BackFilledShare.Of(amounts.BackFilled, amounts.Total) : null;

    private TargetRule? TargetOf(Indicator indicator) => TargetRule.Of(indicator, OfDistrict, Period, Rules);
}
