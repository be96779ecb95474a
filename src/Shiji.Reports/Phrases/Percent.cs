namespace Shiji.Reports.Phrases;

/// <summary>百分比 — prints a rate; 100% and 0% only where they are exact (domain.md §8.5).</summary>
public static class Percent
{
    /// <summary>What a rate over nothing prints as.</summary>
    public const string Undefined = "—";

    public static string Print(decimal numerator, decimal denominator, int decimals = 2) =>
        Print(new Ratio(numerator, denominator), decimals);

    public static string Print(Ratio rate, int decimals = 2)
    {
        if (!rate.IsDefined) return Undefined;
        var percent = rate.Times(100);
        if (percent.Against(0) == 0) return "0%";
        if (percent.Against(100) == 0) return "100%";
        return $"{Digits.Fixed(OffTheWhole(percent, decimals), decimals)}%";
    }

    /// <summary>升降 — the difference of two rates of one basis: 上升0.52个百分点, never in %.</summary>
    public static string Difference(Ratio now, Ratio before, int decimals = 2)
    {
        if (!now.IsDefined || !before.IsDefined) return Undefined;
        var points = (now - before).Times(100).Value;
        if (points == 0) return "持平";

        // A difference too small for the digits asked for still is one: it gets the digits it needs.
        var shown = Digits.Round(Math.Abs(points), decimals);
        while (shown == 0) shown = Digits.Round(Math.Abs(points), ++decimals);
        return $"{(points > 0 ? "上升" : "下降")}{Digits.Fixed(shown, decimals)}个百分点";
    }

    // 99.996 is not 100.00: the neighbouring digit says so, on whichever side the value stands.
    private static decimal OffTheWhole(Ratio percent, int decimals)
    {
        var rounded = Digits.Round(percent.Value, decimals);
        return rounded is 0 or 100 ? rounded + (percent.Against(rounded) * Digits.Power(-decimals)) : rounded;
    }
}
