namespace Shiji.Reports.Phrases;

/// <summary>成文体例 — when a figure turns to 万, and how many digits a hedged number keeps (domain.md §8.4, generation rule).</summary>
public sealed record PrintStyle
{
    public static PrintStyle Default { get; } = new();

    /// <summary>From this value on a plain figure is printed in 万.</summary>
    public decimal WanFrom { get; init; } = 10_000m;

    /// <summary>Decimals of a plain figure that is not printed whole.</summary>
    // Without one, 374.25 hours would print as 374, which claims to be whole.
    public int Decimals
    {
        get;
        init => field = value >= 1 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "At least one decimal.");
    } = 1;

    /// <summary>Leading digits kept by a hedged number; at least one digit is always given up.</summary>
    public int HedgedDigits { get; init; } = 2;

    public HedgeTolerance Tolerance { get; init; } = HedgeTolerance.Default;

    /// <summary>依据 — where these numbers come from.</summary>
    public string Source { get; init; } = "domain.md §8.4 [D]";
}
