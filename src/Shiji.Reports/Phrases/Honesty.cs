namespace Shiji.Reports.Phrases;

/// <summary>核数 — sets a printed number against the exact one and says whether it is true (domain.md §8.4).</summary>
public static class Honesty
{
    /// <summary>The exact value in the printed unit: 27123 for 超2.7万场次, 97.46 for 97.46%.</summary>
    /// <param name="printed">印出的数。</param>
    /// <param name="exact">算得的数。</param>
    /// <param name="earlier">高达：以往各期的最高数；提升至：基期数。</param>
    /// <param name="tolerance">措辞尺度。</param>
    public static Judgement Judge(PrintedNumber printed, decimal exact, decimal? earlier = null, HedgeTolerance? tolerance = null) =>
        Judge(printed, Shown(exact), new Ratio(exact, 1), earlier is { } e ? new Ratio(e, 1) : null, tolerance);

    /// <summary>The exact share or multiple as a fraction: 9746 of 10000 for 97.46%; only so is 100% exact.</summary>
    public static Judgement Judge(PrintedNumber printed, Ratio exact, Ratio? earlier = null, HedgeTolerance? tolerance = null) =>
        exact.IsDefined
            ? Judge(printed, printed.Whole == 1 ? Shown(exact.Value) : exact.ToString(), exact.Times(printed.Whole), earlier?.Times(printed.Whole), tolerance)
            : new(Verdict.Untrue, $"分母为零，算不出比率，不能写“{printed}”。");

    // For reading only: hours divided from minutes need not show twenty-eight digits.
    private static string Shown(decimal exact) => Digits.Plain(Digits.Round(exact, 4));

    private static Judgement Judge(PrintedNumber printed, string shown, Ratio exact, Ratio? earlier, HedgeTolerance? given)
    {
        var tolerance = given ?? HedgeTolerance.Default;
        var range = HonestRange.Of(printed, tolerance);
        if (!range.Contains(exact)) return Outside(printed, shown, exact, range, tolerance);
        if (printed.Hedge is Hedge.PeakAt or Hedge.RisenTo) return Compared(printed, shown, exact, earlier);
        return HedgeTable.IsTight(printed, exact, tolerance)
            ? new(Verdict.Accurate, $"实际为{shown}，写“{printed}”准确。")
            : new(Verdict.Usable, $"实际为{shown}，写“{printed}”属实，但说得较宽。");
    }

    private static Judgement Outside(PrintedNumber printed, string shown, Ratio exact, HonestRange range, HedgeTolerance tolerance)
    {
        var floor = printed.Hedge is Hedge.Over or Hedge.OddMany or Hedge.Surpass or Hedge.AtLeast;
        if (floor && exact.Against(printed.Value) > 0)
        {
            var better = Rephrasing.Higher(printed, exact, tolerance);
            return new(Verdict.Understated, $"实际为{shown}，写“{printed}”虽属实却说低了，宜写“{better}”。", better);
        }

        var sign = printed.IsPercent ? "%" : "";
        return new(Verdict.Untrue, $"实际为{shown}，写“{printed}”须{range.Describe(sign)}，不符。");
    }

    private static Judgement Compared(PrintedNumber printed, string shown, Ratio exact, Ratio? earlier)
    {
        var peak = printed.Hedge == Hedge.PeakAt;
        if (earlier is not { IsDefined: true } before)
            return new(Verdict.Usable, $"实际为{shown}，数值相符；“{(peak ? "高达" : "提升至")}”还须{(peak ? "不低于以往各期" : "高于基期")}，尚无往期数可比。");
        return exact.Against(before) >= (peak ? 0 : 1)
            ? new(Verdict.Accurate, $"实际为{shown}，写“{printed}”准确。")
            : new(Verdict.Untrue, $"实际为{shown}，{(peak ? "低于以往最高的一期，不能说“高达”" : "不高于基期，不能说“提升至”")}。");
    }
}
