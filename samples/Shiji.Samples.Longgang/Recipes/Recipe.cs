using Shiji.Kernel.Registers;
using Shiji.Samples.Longgang.Randomness;
using Shiji.Samples.Longgang.Streams;
using Shiji.Samples.Longgang.Tree;

namespace Shiji.Samples.Longgang.Recipes;

/// <summary>配方 — how the rows of one small register come about: how many, on which days, where, and what they say.</summary>
/// <param name="Key">The register.</param>
/// <param name="Count">Rows in force in the half-year, at scale 1.</param>
/// <param name="Rhythm">How they fall on its days.</param>
/// <param name="Where">Where they happen.</param>
/// <param name="Open">Lays out the cards for one telling and gives back what writes a row.</param>
internal sealed record Recipe(
    string Key, int Count, Func<DateOnly, int> Rhythm, Func<Places, Weighted> Where, Func<Deal, Action<RegisterRow, Slot>> Open)
{
    /// <summary>Begun long before the half-year: what a stock register opens with.</summary>
    public int Standing { get; init; }

    /// <summary>How the beginnings of those are spread over the years before.</summary>
    public Func<DateOnly, int> Began { get; init; } = Days.Rhythm.Office;

    /// <summary>Rows just before, and as many just after, that must not count.</summary>
    public int Around { get; init; }

    /// <summary>The same number of rows at every scale: a list of things the district has once.</summary>
    public bool Fixed { get; init; }

    public EvidenceMix Evidence { get; init; } = EvidenceMix.Papers;

    /// <summary>Tells two recipes of one register apart.</summary>
    public string Part { get; init; } = "";
}
