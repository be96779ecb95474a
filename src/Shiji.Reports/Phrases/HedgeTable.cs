namespace Shiji.Reports.Phrases;

/// <summary>措辞尺度表 — the rows of domain.md §8.4: where each hedge is honest, and where it is accurate.</summary>
internal static class HedgeTable
{
    public static HonestRange Honest(PrintedNumber printed, HedgeTolerance tolerance)
    {
        var (d, s) = (printed.Value, printed.Step);
        return printed.Hedge switch
        {
            Hedge.Over or Hedge.OddMany => HonestRange.Between(d, d + s),
            Hedge.Surpass or Hedge.AtLeast => HonestRange.From(d, d + s),
            Hedge.Near => HonestRange.From(NearLower(printed, tolerance), d),
            Hedge.About => Around(d, Math.Min(Math.Max(tolerance.PartOfStep * s, tolerance.AboutMost * d), s)),
            Hedge.AtMost => new(null, false, d, true),
            Hedge.Majority => new(d, false, null, false),
            _ => RoundedRange.Of(printed),
        };
    }

    /// <summary>Within the honest values, those the words hit closely; a side without an end is never close.</summary>
    public static bool IsTight(PrintedNumber printed, Ratio exact, HedgeTolerance tolerance)
    {
        var (d, s) = (printed.Value, printed.Step);
        return printed.Hedge switch
        {
            Hedge.Over or Hedge.OddMany or Hedge.Surpass => exact.Against(d + (tolerance.PartOfStep * s)) < 0,
            Hedge.Near => printed.Kind == PrintedKind.Tenths || exact.Against(tolerance.NearTight * d) >= 0,
            Hedge.About => Around(d, tolerance.AboutTight * d).Contains(exact),
            Hedge.AtMost or Hedge.Majority => false,
            _ => true,
        };
    }

    private static decimal NearLower(PrintedNumber printed, HedgeTolerance tolerance) => printed.Kind == PrintedKind.Tenths
        ? printed.Value - (tolerance.NearTenths * printed.Whole)
        : Math.Max(printed.Value - printed.Step, tolerance.NearLeast * printed.Value);

    private static HonestRange Around(decimal middle, decimal width) => HonestRange.Closed(middle - width, middle + width);
}
