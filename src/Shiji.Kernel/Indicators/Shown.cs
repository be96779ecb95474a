using System.Globalization;

namespace Shiji.Kernel.Indicators;

/// <summary>
/// 显示 — the single place where a value is rounded, once, half away from zero (四舍五入), and given its unit.
/// A percentage says 100 only when the two numbers are equal, and 0 only when there is nothing (domain.md §8.5).
/// </summary>
public sealed record Shown(decimal Per, int Decimals, string Suffix)
{
    public string Text(Quotient value) => Digits(value).ToString($"F{Decimals}", CultureInfo.InvariantCulture) + Suffix;

    /// <summary>The rounded number in the shown unit.</summary>
    public decimal Digits(Quotient value)
    {
        var digits = Math.Round(value.Numerator / (value.Denominator * Per), Decimals, MidpointRounding.AwayFromZero);
        if (Suffix != "%") return digits;
        var step = 1m;
        for (var i = 0; i < Decimals; i++) step /= 10;
        if (digits == 100 && value.Numerator != value.Denominator) return value.Numerator < value.Denominator ? 100 - step : 100 + step;
        return digits == 0 && value.Numerator != 0 ? value.Numerator > 0 ? step : -step : digits;
    }
}
