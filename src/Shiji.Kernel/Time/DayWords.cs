namespace Shiji.Kernel.Time;

/// <summary>日期用语 — a day as people write it: 2022年5月4日, no zeros in front.</summary>
public static class DayWords
{
    public static string Word(this DateOnly day) => $"{day.Year}年{day.Month}月{day.Day}日";
}
