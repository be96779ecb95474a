using Shiji.Kernel.Periods;

namespace Shiji.Workbench;

/// <summary>日期写法 — days and minutes as they are written in Chinese.</summary>
internal static class Chinese
{
    public static string Day(DateOnly day) => $"{day.Year}年{day.Month}月{day.Day}日";

    public static string Minute(DateTime local) => $"{local.Year}年{local.Month}月{local.Day}日 {local:HH\\:mm}";

    /// <summary>When a figure holds: within a period, or at its end.</summary>
    public static string When(Period period, bool stock) => stock ? $"截至{Day(period.LastDay)}" : period.Name;
}
