namespace Shiji.Reports.Phrases;

/// <summary>四舍五入区间 — the exact values that print as a number without a hedge (domain.md §8.4, §8.5).</summary>
internal static class RoundedRange
{
    public static HonestRange Of(PrintedNumber printed) => printed.Kind switch
    {
        PrintedKind.Percent => OfPercent(printed.Value, printed.LastDigit),
        PrintedKind.Tenths or PrintedKind.Times => HonestRange.From(printed.Value, printed.Value + printed.LastDigit),
        PrintedKind.Count when printed.LastDigit == 1 => HonestRange.Only(printed.Value),
        _ => HonestRange.From(Math.Max(0, printed.Value - (printed.LastDigit / 2)), printed.Value + (printed.LastDigit / 2)),
    };

    // 100% and 0% are kept for equality, so their neighbours take over the half digit that would have rounded there.
    private static HonestRange OfPercent(decimal d, decimal p)
    {
        if (d is 0 or 100) return HonestRange.Only(d);
        var besideBelow = d - p is 0 or 100;
        var besideAbove = d + p == 100;
        return new(besideBelow ? d - p : d - (p / 2), !besideBelow, besideAbove ? 100 : d + (p / 2), false);
    }
}
