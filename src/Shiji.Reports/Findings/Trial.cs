using Shiji.Kernel.Indicators;
using Shiji.Kernel.Parameters;

namespace Shiji.Reports.Findings;

/// <summary>待判 — the figures of all units of one check, and the rules to judge them by.</summary>
/// <param name="Elapsed">The share of the year that has passed at the end of the period.</param>
public sealed record Trial(Finding Finding, IReadOnlyList<UnitFigure> Units, IReadOnlyList<RuleParameter> Rules, decimal Elapsed);

/// <summary>单位的数 — what one unit has, and what it is set beside: last year's, or another figure of its own.</summary>
public sealed record UnitFigure(FindingUnit Unit, Quotient? Value, Quotient? Beside = null);

/// <summary>判定 — whether something is wrong with one unit's figure; null where it could not be judged.</summary>
/// <param name="Compared">What it was compared with, in words.</param>
public sealed record Judgement(FindingUnit Unit, Quotient? Value, bool? Wrong, string Compared);
