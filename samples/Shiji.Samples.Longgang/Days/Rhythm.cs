namespace Shiji.Samples.Longgang.Days;

/// <summary>节律 — how much of a kind of record falls on a day.</summary>
internal static class Rhythm
{
    private static readonly int[] Voluntary = [205, 72, 66, 70, 74, 88, 190];
    private static readonly int[] Working = [6, 105, 100, 98, 100, 92, 10];
    private static readonly int[] Lessons = [8, 95, 100, 110, 100, 105, 14];

    /// <summary>志愿服务: weekends; little at the festival, only epidemic work in the outbreak.</summary>
    public static int Volunteering(DateOnly day) =>
        Voluntary[(int)day.DayOfWeek]
        * (HalfYear.InFestival(day) ? 22 : HalfYear.InOutbreak(day) ? 68 : day is { Month: 3, Day: 5 } ? 260 : 100) / 100;

    public static int Office(DateOnly day) => HalfYear.InFestival(day) || day is { Month: 1, Day: <= 3 } ? 0 : Working[(int)day.DayOfWeek];

    /// <summary>学期: nothing in the winter holidays, little while schools taught from afar.</summary>
    public static int School(DateOnly day) =>
        day >= new DateOnly(2022, 1, 18) && day < new DateOnly(2022, 2, 17) ? 0
        : Lessons[(int)day.DayOfWeek] * (HalfYear.InOutbreak(day) ? 25 : day.Month is 5 or 6 ? 160 : 100) / 100;

    public static int Outbreak(DateOnly day) =>
        HalfYear.InOutbreak(day) ? 400 : day.Month is 2 or 4 ? 60 : 4;

    public static int Even(DateOnly day) => HalfYear.InFestival(day) ? 20 : 100;
}
