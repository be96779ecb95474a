using Shiji.Kernel.Indicators;
using Shiji.Kernel.Parameters;
using Shiji.Kernel.Periods;

namespace Shiji.Reports.Findings;

/// <summary>查得 — one check made: the list of units with the problem, out of how many; the count is the list's length.</summary>
/// <param name="Period">The days it was judged over: the period, or the year up to its end.</param>
/// <param name="Rules">The versions in force at the period's end.</param>
/// <param name="Because">Why nothing could be judged.</param>
/// <param name="Cited">The figures of its sentence.</param>
public sealed record JudgedFinding(
    Finding Finding, Period Period, IReadOnlyList<Judgement> All, IReadOnlyList<RuleParameter> Rules, string? Because, IReadOnlyDictionary<string, Quotient?> Cited)
{
    public IReadOnlyList<Judgement> List { get; } = [.. All.Where(j => j.Wrong == true)];

    /// <summary>Units that could not be judged, for want of a figure.</summary>
    public IReadOnlyList<Judgement> Unjudged { get; } = [.. All.Where(j => j.Wrong is null)];

    public int Count => List.Count;

    public int Of => All.Count - Unjudged.Count;

    public bool Found => Count > 0;

    public bool Fine => Count == 0 && Of > 0;
}
