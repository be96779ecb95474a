using System.Globalization;

namespace Shiji.League;

/// <summary>团费的地址 — where a branch's sheet of a month is, and what an address says of a month.</summary>
internal static class DuesAddress
{
    public static string Sheet(string code, DateOnly month) => $"/dues/sheets/{Uri.EscapeDataString(code)}?month={Written(month)}";

    public static string Standards(string code) => $"/dues/sheets/{Uri.EscapeDataString(code)}/standards";

    public static string Written(DateOnly month) => month.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    /// <summary>The month's first day; of what cannot be read, the month before today's: that is the one to hand in.</summary>
    public static DateOnly Read(string? text, DateOnly today) =>
        DateOnly.TryParseExact(text?.Trim(), "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) && month.Year is > 2000 and < 3000 ? month : DuesRules.FirstOf(today).AddMonths(-1);
}
