using System.Globalization;
using Shiji.Kernel.Time;

namespace Shiji.Activities;

/// <summary>本地时间（接口） — an instant as other programs read and write it here: 2022-05-04T09:00, in the district's own time.</summary>
internal static class LocalTimes
{
    private static readonly string[] Forms = ["yyyy-MM-ddTHH:mm", "yyyy-MM-ddTHH:mm:ss"];

    public static string Written(this DistrictClock clock, DateTime utc) => clock.LocalOf(utc).ToString(Forms[0], CultureInfo.InvariantCulture);

    public static DateTime? Read(string? text) => DateTime.TryParseExact(text, Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;
}
