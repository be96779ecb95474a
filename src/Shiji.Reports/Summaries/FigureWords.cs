using Shiji.Kernel.Indicators;
using Shiji.Reports.Phrases;

namespace Shiji.Reports.Summaries;

/// <summary>引数成文 — an indicator's exact value in the words of a report: its own way of showing, or a hedge where the hedge is true.</summary>
public static class FigureWords
{
    public static string Of(Indicator indicator, Quotient? value, Hedge hedge = Hedge.None, string? unit = null, PrintStyle? style = null)
    {
        if (value is not { } exact) return "—";
        if (indicator.As.Suffix == "%" || indicator.IsRatio) return indicator.As.Text(exact);
        var inWan = indicator.As.Suffix.StartsWith('万');
        var (amount, word) = (exact.Value / BaseOf(indicator), unit ?? (inWan ? indicator.As.Suffix[1..] : indicator.As.Suffix));
        if (amount < 0 || (hedge == Hedge.None && unit is null)) return indicator.As.Text(exact);
        return inWan || hedge != Hedge.None ? Phrasing.Print(amount, hedge, word, style) : Phrasing.Exact(amount, word);
    }

    /// <summary>How many base units one counted unit is: 60 minutes an hour, also where the figure is shown in 万小时.</summary>
    public static decimal BaseOf(Indicator indicator) =>
        indicator.As.Suffix.StartsWith('万') ? indicator.As.Per / 10_000 : indicator.IsRatio ? 1 : indicator.As.Per;
}
