using Shiji.Kernel.Periods;
using Shiji.Kernel.Time;

namespace Shiji.Workbench;

/// <summary>日期写法 — days and minutes as they are written in Chinese.</summary>
internal static class Chinese
{
    public static string Day(DateOnly day) => day.Word();

    public static string Minute(DateTime local) => $"{DateOnly.FromDateTime(local).Word()} {local:HH\\:mm}";

    /// <summary>When a figure holds: within a period, or at its end.</summary>
    public static string When(Period period, bool stock) => stock ? $"截至{Day(period.LastDay)}" : period.Name;
}
