using System.Globalization;
using Shiji.Kernel.Indicators;
using Shiji.Ui;

namespace Shiji.Workbench;

/// <summary>升降多少 — how much a figure differs from another of its kind, by itself; percentages by points.</summary>
internal static class BoardChange
{
    /// <summary>Null where there is nothing to compare, or nothing to compare with.</summary>
    public static Comparison? Of(Indicator indicator, Quotient? now, Quotient? then, string against)
    {
        if (now is not { } here || then is not { } there) return null;
        var by = (here - there).Value;
        return new(by > 0 ? Direction.Up : by < 0 ? Direction.Down : Direction.Level, Amount(indicator, Math.Abs(by)), against);
    }

    /// <summary>12.5个百分点, 340人次; what would be rounded to nothing is said to be less than the last digit shown.</summary>
    public static string Amount(Indicator indicator, decimal by)
    {
        var printed = Printed.Of(indicator, new(by));
        if (indicator.As.Suffix == "%") printed = new(Points(indicator.As, by), printed.Decimals, "个百分点");
        if (printed.Number != 0 || by == 0) return printed.ToString();
        var step = new decimal(1, 0, 0, false, (byte)printed.Decimals);
        return string.Create(CultureInfo.InvariantCulture, $"不足{step}{printed.Unit}");
    }

    // A difference is no share of a whole: the rule that 100 % means equal is not for it.
    private static decimal Points(Shown shown, decimal by) => Math.Round(by / shown.Per, shown.Decimals, MidpointRounding.AwayFromZero);
}
