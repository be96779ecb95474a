using System.Globalization;
using Shiji.Kernel.Indicators;

namespace Shiji.Reports.Summaries;

/// <summary>升降成文 — how far a figure moved: 增长12.3%, 下降3.1%, 持平; a share by points, and never a percentage of nothing.</summary>
public static class ChangeWords
{
    private const int Decimals = 1;

    /// <summary>Null where it cannot be said.</summary>
    public static string? Of(Indicator indicator, Quotient? now, Quotient? then)
    {
        if (now is not { } here || then is not { } there) return null;
        var by = (here - there).Value;
        if (by == 0) return "持平";
        if (indicator.As.Suffix == "%") return $"{(by > 0 ? "提高" : "下降")}{Amount(Math.Abs(by) / indicator.As.Per, indicator.As.Decimals)}个百分点";
        return there.Numerator == 0 ? null : $"{(by > 0 ? "增长" : "下降")}{Amount(Math.Abs(by / there.Value) * 100, Decimals)}%";
    }

    // What would be rounded to nothing is said to be less than the last digit shown.
    private static string Amount(decimal by, int decimals)
    {
        var rounded = Math.Round(by, decimals, MidpointRounding.AwayFromZero);
        if (rounded == 0) return "不足" + new decimal(1, 0, 0, false, (byte)decimals).ToString(CultureInfo.InvariantCulture);
        return rounded.ToString("0.####", CultureInfo.InvariantCulture);
    }
}
