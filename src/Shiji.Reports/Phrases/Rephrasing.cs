namespace Shiji.Reports.Phrases;

/// <summary>改写 — better words for a number that was understated, keeping its hedge (domain.md §8.4, 低估).</summary>
internal static class Rephrasing
{
    /// <summary>
    /// Two leading digits first; the printed step where that is no higher (超2.71万 must not become 超2.7万);
    /// and where the exact value is itself round, the number without a hedge.
    /// </summary>
    public static string Higher(PrintedNumber printed, Ratio exact, HedgeTolerance tolerance)
    {
        var style = PrintStyle.Default with { Tolerance = tolerance };
        decimal[] grains = [Phrasing.Grain(exact.Value, style), printed.Step];
        foreach (var grain in grains)
        {
            var d = decimal.Floor(exact.Value / grain) * grain;
            if (d > printed.Value && Phrasing.TryHedge(d, exact, printed.Hedge, printed.Unit, style) is { } better) return better;
        }

        return printed.Kind == PrintedKind.Count
            ? Phrasing.Print(exact.Value, Hedge.None, printed.Unit, style)
            : $"{Digits.Plain(decimal.Floor(exact.Value / printed.LastDigit) * printed.LastDigit)}{printed.Unit}";
    }
}
