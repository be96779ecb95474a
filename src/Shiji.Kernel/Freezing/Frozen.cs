using Shiji.Kernel.Measures;
using Shiji.Kernel.Tallies;

namespace Shiji.Kernel.Freezing;

/// <summary>定格 — the figures of one organisation in one period as they stood at one moment, each added up again from the records kept with it.</summary>
public sealed record Frozen(IReadOnlyList<FrozenAmount> Amounts, IReadOnlyList<FrozenSet> Sets);

/// <summary>定格数额 — one measure: how much, resting on how many records.</summary>
public sealed record FrozenAmount(Measure Measure, Amounts Amounts, long Records);
