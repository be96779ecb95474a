using System.Globalization;
using Shiji.Kernel.Indicators;

namespace Shiji.Workbench;

/// <summary>印出的数 — a figure as the indicator shows it, taken apart into number and unit so that it can be set large and grouped.</summary>
public sealed record Printed(decimal? Number, int Decimals, string Unit)
{
    public static Printed Of(Indicator indicator, Quotient? value)
    {
        var text = indicator.Show(value);
        var end = 0;
        while (end < text.Length && (char.IsAsciiDigit(text[end]) || text[end] is '.' or '-')) end++;
        var digits = text[..end];
        return decimal.TryParse(digits, CultureInfo.InvariantCulture, out var number)
            ? new(number, digits.IndexOf('.') is >= 0 and var dot ? digits.Length - dot - 1 : 0, text[end..])
            : new(null, 0, indicator.As.Suffix);
    }

    /// <summary>15.2万人次; — where there is none.</summary>
    public override string ToString() => Number is { } number ? Ui.Digits.Grouped(number, Decimals) + Unit : "—";
}
