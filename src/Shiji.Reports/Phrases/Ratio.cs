namespace Shiji.Reports.Phrases;

/// <summary>比率 — a numerator over a denominator, never divided before it is printed, so that 100% means equal (domain.md §8.5).</summary>
public readonly record struct Ratio
{
    public Ratio(decimal numerator, decimal denominator)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(denominator);
        Numerator = numerator;
        Denominator = denominator;
    }

    public decimal Numerator { get; }

    public decimal Denominator { get; }

    /// <summary>A ratio over nothing has no value and prints as «—».</summary>
    public bool IsDefined => Denominator != 0;

    /// <summary>The divided value: for printing, not for comparing.</summary>
    public decimal Value => Numerator / Denominator;

    public static Ratio operator -(Ratio now, Ratio before) => new(
        (now.Numerator * before.Denominator) - (before.Numerator * now.Denominator),
        now.Denominator * before.Denominator);

    public Ratio Times(decimal factor) => new(Numerator * factor, Denominator);

    /// <summary>Sign of (ratio − value), by cross-multiplying: a division could round a near-100% up to equal.</summary>
    public int Against(decimal value) => Numerator.CompareTo(value * Denominator);

    public int Against(Ratio other) => (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);

    public override string ToString() => Denominator == 1
        ? Digits.Plain(Numerator)
        : $"{Digits.Plain(Numerator)}/{Digits.Plain(Denominator)}";
}
