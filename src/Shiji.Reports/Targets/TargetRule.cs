using Shiji.Kernel.Indicators;
using Shiji.Kernel.Parameters;
using Shiji.Kernel.Periods;

namespace Shiji.Reports.Targets;

/// <summary>目标规则 — what a figure is meant to reach at least, of the rules of a day.</summary>
/// <param name="OfYear">It is a year's target looked at in a part of the year: only that it is reached can be said.</param>
public sealed record TargetRule(RuleParameter Rule, bool OfYear)
{
    /// <summary>target.INDICATOR, in base units; target.INDICATOR.year for what is due by the end of a year.</summary>
    public const string Prefix = "target.";

    private const string Year = ".year";
    private const int YearDigits = 40;

    /// <summary>A share is due from everybody; an amount from the district alone, for a unit has its own.</summary>
    public static TargetRule? Of(Indicator indicator, bool ofDistrict, Period period, RuleBook rules)
    {
        if (!indicator.IsRatio && !ofDistrict) return null;
        if (rules.Find(Prefix + indicator.Key) is { } always) return new(always, false);
        return rules.Find(Prefix + indicator.Key + Year) is { } yearly ? new(yearly, period.Key is not { } key || key % 100 != YearDigits) : null;
    }

    /// <summary>Null where it cannot be said yet.</summary>
    public bool? Reached(Quotient? value) => value is not { } known ? null : known.Value >= Rule.Value ? true : OfYear ? null : false;
}
