namespace Shiji.Kernel.Indicators;

/// <summary>商 — an exact value kept as a fraction, so that rounding happens once, when it is shown, and 100 % can mean equal.</summary>
public readonly record struct Quotient(decimal Numerator, decimal Denominator = 1)
{
    /// <summary>The value; only here is it divided.</summary>
    public decimal Value => Numerator / Denominator;

    public static Quotient operator +(Quotient a, Quotient b)
    {
        if (a.Denominator == b.Denominator) return new(a.Numerator + b.Numerator, a.Denominator);
        try
        {
            return new(a.Numerator * b.Denominator + b.Numerator * a.Denominator, a.Denominator * b.Denominator);
        }
        catch (OverflowException) // many large ratios have no common denominator that fits: 28 digits must do
        {
            return new(a.Value + b.Value);
        }
    }

    public static Quotient operator -(Quotient a, Quotient b) => a + new Quotient(-b.Numerator, b.Denominator);

    public static Quotient operator *(Quotient a, Quotient b) => new(a.Numerator * b.Numerator, a.Denominator * b.Denominator);

    /// <summary>Null when the divisor is nothing: a figure exists only where its denominator does.</summary>
    public static Quotient? operator /(Quotient a, Quotient b) =>
        b.Numerator == 0 ? null
        : b.Numerator < 0 ? new(-a.Numerator * b.Denominator, a.Denominator * -b.Numerator) // the sign stands above the line
        : new(a.Numerator * b.Denominator, a.Denominator * b.Numerator);
}
