using System.Globalization;

namespace Shiji.Reports.Phrases;

/// <summary>数位 — decimal places and powers of ten, without floating point (domain.md §8.5).</summary>
internal static class Digits
{
    public const decimal Wan = 10_000m;

    public static decimal Round(decimal value, int decimals) =>
        Math.Round(value, decimals, MidpointRounding.AwayFromZero);

    /// <summary>Ten to a power, up or down.</summary>
    public static decimal Power(int exponent)
    {
        var power = 1m;
        for (var i = Math.Abs(exponent); i > 0; i--) power *= 10;
        return exponent < 0 ? 1 / power : power;
    }

    /// <summary>Digits before the point; 0 has one.</summary>
    public static int Count(decimal value)
    {
        var digits = 1;
        for (value = decimal.Truncate(value); value >= 10; value /= 10) digits++;
        return digits;
    }

    /// <summary>Unit of the last non-zero digit; none has 0, so nought answers nought.</summary>
    public static decimal Step(decimal value)
    {
        if (value == 0) return 0;
        var step = 1m;
        while (value % step != 0) step /= 10;
        while (value % (step * 10) == 0) step *= 10;
        return step;
    }

    public static string Plain(decimal value) => value.ToString("0.############################", CultureInfo.InvariantCulture);

    public static string Fixed(decimal value, int decimals) =>
        value.ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}
