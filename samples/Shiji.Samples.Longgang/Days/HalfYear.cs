namespace Shiji.Samples.Longgang.Days;

/// <summary>统计期 — the half-year the sample is about, and the days around it that must not count.</summary>
internal static class HalfYear
{
    public static readonly DateOnly Before = new(2021, 12, 1);
    public static readonly DateOnly From = new(2022, 1, 1);
    public static readonly DateOnly Until = new(2022, 7, 1);
    public static readonly DateOnly After = new(2022, 7, 11);

    public static bool Holds(DateOnly day) => day >= From && day < Until;

    public static bool InFestival(DateOnly day) => day >= new DateOnly(2022, 1, 31) && day < new DateOnly(2022, 2, 7);

    public static bool InOutbreak(DateOnly day) => day >= new DateOnly(2022, 3, 3) && day < new DateOnly(2022, 4, 4);
}
