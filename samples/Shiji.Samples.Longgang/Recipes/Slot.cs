namespace Shiji.Samples.Longgang.Recipes;

/// <summary>行位 — the how-manieth row of its stretch, and whether that stretch is the half-year.</summary>
internal readonly record struct Slot(int At, bool Counts);
