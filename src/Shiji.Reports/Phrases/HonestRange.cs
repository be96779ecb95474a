namespace Shiji.Reports.Phrases;

/// <summary>诚实区间 — the exact values for which a printed number is true (domain.md §8.4).</summary>
/// <param name="Lower">下端；null 为不设下限。</param>
/// <param name="LowerClosed">是否含下端。</param>
/// <param name="Upper">上端；null 为不设上限。</param>
/// <param name="UpperClosed">是否含上端。</param>
public readonly record struct HonestRange(decimal? Lower, bool LowerClosed, decimal? Upper, bool UpperClosed)
{
    public static HonestRange Only(decimal value) => new(value, true, value, true);

    /// <summary>[from, until)</summary>
    public static HonestRange From(decimal from, decimal until) => new(from, true, until, false);

    /// <summary>(after, until)</summary>
    public static HonestRange Between(decimal after, decimal until) => new(after, false, until, false);

    /// <summary>[from, to]</summary>
    public static HonestRange Closed(decimal from, decimal to) => new(from, true, to, true);

    public static HonestRange Of(PrintedNumber printed, HedgeTolerance? tolerance = null) =>
        HedgeTable.Honest(printed, tolerance ?? HedgeTolerance.Default);

    public bool Contains(decimal exact) => Contains(new Ratio(exact, 1));

    /// <summary>The ratio is read in the printed unit: times 100 for %, see <see cref="PrintedNumber.Whole"/>.</summary>
    public bool Contains(Ratio exact) => AboveLower(exact) && BelowUpper(exact);

    /// <summary>In words: 大于27000、小于28000.</summary>
    public string Describe(string unit = "") => this switch
    {
        { Lower: { } only, LowerClosed: true, UpperClosed: true, Upper: { } same } when only == same => $"等于{Digits.Plain(only)}{unit}",
        { Lower: { } low, Upper: { } high } when low > high => "没有合适的数",
        { Lower: { } low, Upper: { } high } => $"{FromWord}{Digits.Plain(low)}{unit}、{ToWord}{Digits.Plain(high)}{unit}",
        { Lower: { } low } => $"{FromWord}{Digits.Plain(low)}{unit}",
        { Upper: { } high } => $"{ToWord}{Digits.Plain(high)}{unit}",
        _ => "不限",
    };

    private string FromWord => LowerClosed ? "不小于" : "大于";

    private string ToWord => UpperClosed ? "不大于" : "小于";

    private bool AboveLower(Ratio exact) => Lower is not { } low || exact.Against(low) > (LowerClosed ? -1 : 0);

    private bool BelowUpper(Ratio exact) => Upper is not { } high || exact.Against(high) < (UpperClosed ? 1 : 0);
}
