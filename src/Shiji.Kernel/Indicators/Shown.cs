using System.Globalization;

namespace Shiji.Kernel.Indicators;

/// <summary>
/// 显示 — the single place where a value is rounded, once, half away from zero (四舍五入), and given its unit.
/// A percentage says 100 only when the two numbers are equal, and 0 only when there is nothing (domain.md §8.5).
/// </summary>
public sealed record Shown(decimal Per, int Decimals, string Suffix)
{
    private const decimal Wan = 10_000;

    public string Text(Quotient value) => Small(value) is { } small
        ? small.Text(value)
        : Digits(value).ToString($"F{Decimals}", CultureInfo.InvariantCulture) + Suffix;

    /// <summary>The same without 万 and without decimals: months and units beside each other would lose their digits.</summary>
    public Shown Plain => Suffix.StartsWith('万') ? new(Per / Wan, 0, Suffix[1..]) : this;

    /// <summary>Below one 万 the figure is shown in its plain unit: 3412人次, not 0.3万人次.</summary>
    private Shown? Small(Quotient value) =>
        Suffix.StartsWith('万') && Math.Abs(value.Numerator) < Math.Abs(value.Denominator * Per)
            ? new(Per / Wan, Per == Wan ? 0 : Decimals, Suffix[1..])
            : null;

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
