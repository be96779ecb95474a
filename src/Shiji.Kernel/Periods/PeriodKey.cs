namespace Shiji.Kernel.Periods;

/// <summary>
/// 期号 — the number under which the book keeps a standard period: year and two digits,
/// 01–12 a month, 21–24 a quarter, 31–32 a half-year, 40 the year. 202231 is the first half of 2022.
/// </summary>
public static class PeriodKey
{
    public static int Month(DateOnly day) => day.Year * 100 + day.Month;

    public static int Month(int year, int month) => year * 100 + month;

    public static int Quarter(int month) => month / 100 * 100 + 21 + (month % 100 - 1) / 3;

    public static int Half(int month) => month / 100 * 100 + 31 + (month % 100 - 1) / 6;

    public static int Year(int month) => month / 100 * 100 + 40;

    /// <summary>The month itself and the longer standard periods it is part of.</summary>
    public static int[] Containing(int month) => [month, Quarter(month), Half(month), Year(month)];

    /// <summary>The months a standard period is made of, in order.</summary>
    public static int[] MonthsOf(int key)
    {
        var year = key / 100 * 100;
        return (key % 100) switch
        {
            >= 1 and <= 12 and var m => [year + m],
            >= 21 and <= 24 and var q => [.. Enumerable.Range((q - 21) * 3 + 1, 3).Select(m => year + m)],
            >= 31 and <= 32 and var h => [.. Enumerable.Range((h - 31) * 6 + 1, 6).Select(m => year + m)],
            40 => [.. Enumerable.Range(1, 12).Select(m => year + m)],
            _ => throw new ArgumentOutOfRangeException(nameof(key), key, "no standard period has this number"),
        };
    }

    public static DateOnly FirstDay(int month) => new(month / 100, month % 100, 1);

    public static int MonthBefore(int month) => Month(FirstDay(month).AddDays(-1));

    public static int MonthAfter(int month) => Month(FirstDay(month).AddMonths(1));
}
