using Shiji.Kernel.Measures;

namespace Shiji.Kernel.Proofs;

/// <summary>不符 — one place where two of the three readings of a measure disagree.</summary>
/// <param name="Measure">Which measure.</param>
/// <param name="NodeId">The organisation; with all below it where totals are compared.</param>
/// <param name="When">The period or day, as its code.</param>
/// <param name="Book">What the book says, in base units.</param>
/// <param name="Records">What the records say, in base units.</param>
/// <param name="Reading">通读 (the streaming pass), 明细 (the list's own SQL), 人群 (who was counted; the numbers may agree) or 无处可计 (records of days on which their organisation did not stand).</param>
public sealed record Discrepancy(Measure Measure, int NodeId, string When, long Book, long Records, string Reading);
