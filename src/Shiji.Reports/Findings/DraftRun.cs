using Shiji.Kernel.Indicators;

namespace Shiji.Reports.Findings;

/// <summary>草稿片段 — words, a cited figure, or a count of units; whoever prints it can lead each number to where it comes from.</summary>
/// <param name="Counted">The check whose list was counted, where the number is its length.</param>
public sealed record DraftRun(string Text, Indicator? Cited = null, string? Counted = null);
