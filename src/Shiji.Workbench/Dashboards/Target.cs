using Shiji.Kernel.Indicators;
using Shiji.Kernel.Parameters;
using Shiji.Reports.Targets;

namespace Shiji.Workbench;

/// <summary>目标 — what a figure is meant to reach at least: a dated rule parameter, with who says so.</summary>
/// <param name="Shown">The target as the indicator shows it: 100.00%.</param>
/// <param name="OfYear">It is a year's target looked at in a part of the year: only that it is reached can be said.</param>
public sealed record Target(RuleParameter Rule, string Shown, bool OfYear, bool? Reached, string Gap)
{
    public string Verdict => Reached switch
    {
        true => Gap.Length > 0 ? $"达到，超出{Gap}" : "达到",
        false => $"未达到，差{Gap}",
        null when OfYear => $"距全年目标还差{Gap}",
        null => "没有可比的数",
    };

    /// <summary>A share is due from everybody; an amount from the district alone, for a unit has its own.</summary>
    public static Target? Of(Where where, Indicator indicator, Quotient? value, RuleBook rules)
    {
        if (TargetRule.Of(indicator, where.Trail.Count == 1, where.Period, rules) is not { } target) return null;
        var rule = target.Rule;
        var shown = Printed.Of(indicator, new(rule.Value)).ToString();
        if (value is not { } known) return new(rule, shown, false, null, "");
        var by = known.Value - rule.Value;
        return new(rule, shown, target.OfYear, target.Reached(value), by == 0 ? "" : BoardChange.Amount(indicator, Math.Abs(by)));
    }
}
