namespace Shiji.Kernel.Freezing;

/// <summary>定格记录 — one record as it stood: which it was, in which revision, what it counted for and by how much.</summary>
/// <param name="Pattern">Which of the set's patterns of measures it counted for.</param>
/// <param name="Amounts">One for each measure of the pattern, in its order; 0 where the measure counts people.</param>
public readonly record struct FrozenRow(Guid Id, int Revision, int Pattern, long[] Amounts);
