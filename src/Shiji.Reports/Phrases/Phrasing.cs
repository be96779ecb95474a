namespace Shiji.Reports.Phrases;

/// <summary>成文 — prints an exact figure, and with a hedge only where the hedge is true (domain.md §8.4, generation rule).</summary>
public static class Phrasing
{
    /// <summary>The figure to its last digit, however long: 34754枚.</summary>
    public static string Exact(decimal exact, string unit = "")
    {
        Refuse(exact, unit);
        return $"{Digits.Plain(exact)}{unit}";
    }

    /// <summary>The figure with the hedge asked for; where none would be honest, the plain figure.</summary>
    public static string Print(decimal exact, Hedge hedge = Hedge.None, string unit = "", PrintStyle? style = null)
    {
        Refuse(exact, unit);
        var s = style ?? PrintStyle.Default;
        if (hedge is Hedge.Reach) return HedgeWords.Wrap(hedge, Plain(exact, s), unit);
        return Rounded(exact, hedge, s) is { } d && TryHedge(d, new Ratio(exact, 1), hedge, unit, s) is { } phrase
            ? phrase
            : Plain(exact, s) + unit;
    }

    /// <summary>The phrase with d, if reading it back finds it honest: the printer has no rule of its own.</summary>
    internal static string? TryHedge(decimal d, Ratio exact, Hedge hedge, string unit, PrintStyle style)
    {
        var number = d < style.WanFrom ? Digits.Plain(d) : $"{Digits.Plain(d / Digits.Wan)}万";
        var phrase = HedgeWords.Wrap(hedge, number, unit);
        return PrintedNumber.TryParse(phrase, out _) is { } read && HonestRange.Of(read, style.Tolerance).Contains(exact) ? phrase : null;
    }

    /// <summary>Unit of the last digit a hedged number keeps.</summary>
    // 15 truncated to two digits is 15 itself and never 余; giving up at least one digit makes it 10余.
    internal static decimal Grain(decimal exact, PrintStyle style)
    {
        var digits = Digits.Count(exact);
        return Digits.Power(digits - Math.Min(style.HedgedDigits, digits - 1));
    }

    /// <summary>Null where the hedge is no matter of rounding: 高达, 提升至 and 过半 need more than this figure.</summary>
    // A single digit has none to give up: 7 is shorter and truer than 约10.
    private static decimal? Rounded(decimal exact, Hedge hedge, PrintStyle style)
    {
        if (exact < 10) return null;
        var grain = Grain(exact, style);
        var floor = decimal.Floor(exact / grain) * grain;
        return hedge switch
        {
            Hedge.Over or Hedge.OddMany or Hedge.Surpass or Hedge.AtLeast => floor,
            Hedge.Near => floor + grain,
            Hedge.About => Digits.Round(exact / grain, 0) * grain,
            Hedge.AtMost => decimal.Ceiling(exact / grain) * grain,
            _ => null,
        };
    }

    // A decimal once rounded away stays visible: 2.0万 may be 20400, 2万 is printed only of 20000.
    private static string Plain(decimal exact, PrintStyle style)
    {
        var wan = Digits.Round(exact, style.Decimals) >= style.WanFrom;
        var value = wan ? exact / Digits.Wan : exact;
        var digits = value % 1 == 0 ? Digits.Plain(value) : Digits.Fixed(Digits.Round(value, style.Decimals), style.Decimals);
        return wan ? $"{digits}万" : digits;
    }

    private static void Refuse(decimal exact, string unit)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(exact);
        var read = PrintedNumber.TryParse($"1{unit}", out _);
        if (read is not { Kind: PrintedKind.Count, Value: 1, Hedge: Hedge.None } || read.Unit != unit)
            throw new ArgumentException($"“{unit}” is no counting unit: 万元 is 元 with a larger figure, rates print by Percent.", nameof(unit));
    }
}
