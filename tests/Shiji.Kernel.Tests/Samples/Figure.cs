namespace Shiji.Kernel.Tests.Samples;

/// <summary>应有数 — one of the fifty figures: how it is counted from the rows, and between which values the printed text is honest.</summary>
internal sealed record Figure(int No, Func<Told, decimal> Count, decimal Least, decimal Most)
{
    /// <summary>The same list at every scale: things the district has once.</summary>
    public bool Fixed { get; init; }

    /// <summary>A ratio, which does not grow with the scale.</summary>
    public bool Ratio { get; init; }
}
