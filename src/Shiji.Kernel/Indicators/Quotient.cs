namespace Shiji.Kernel.Indicators;

/// <summary>商 — an exact value kept as a fraction, so that rounding happens once, when it is shown, and 100 % can mean equal.</summary>
public readonly record struct Quotient(decimal Numerator, decimal Denominator = 1)
{
    /// <summary>The value; only here is it divided.</summary>
    public decimal Value => Numerator / Denominator;

    public static Quotient operator +(Quotient a, Quotient b) => a.Denominator == b.Denominator
        ? new(a.Numerator + b.Numerator, a.Denominator)
        : new(a.Numerator * b.Denominator + b.Numerator * a.Denominator, a.Denominator * b.Denominator);

    public static Quotient operator -(Quotient a, Quotient b) => a + new Quotient(-b.Numerator, b.Denominator);

    public static Quotient operator *(Quotient a, Quotient b) => new(a.Numerator * b.Numerator, a.Denominator * b.Denominator);

    /// <summary>Null when the divisor is nothing: a figure exists only where its denominator does.</summary>
    public static Quotient? operator /(Quotient a, Quotient b) =>
        b.Numerator == 0 ? null : new(a.Numerator * b.Denominator, a.Denominator * b.Numerator);
}
