using System.Globalization;
using Shiji.Kernel.Time;

namespace Shiji.Volunteering;

/// <summary>导出的条件 — what an exported list was chosen by, as its sheet says it.</summary>
internal static class Chosen
{
    public static (string, string)[] By(string name, string? text) => string.IsNullOrWhiteSpace(text) ? [] : [(name, text.Trim())];

    public static string Today(DistrictClock clock) => clock.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
