using System.Globalization;
using System.Text.RegularExpressions;
using Shiji.Kernel.Results;

namespace Shiji.Kernel.Periods;

/// <summary>统计期读法 — reads 2022H1, 2022, 2022Q2, 2022-05 and 2022-03-01..2022-04-15 (both days included).</summary>
public static partial class PeriodText
{
    private const string Remedy = "写法如 2022H1（上半年）、2022、2022Q2、2022-05 或 2022-03-01..2022-04-15。";

    public static Outcome<Period> Read(string? text)
    {
        text = text?.Trim() ?? "";
        if (Standard().Match(text) is { Success: true } m)
        {
            var year = int.Parse(m.Groups["y"].Value, CultureInfo.InvariantCulture);
            if (year is < 1949 or > 2199) return new Refusal($"统计期“{text}”的年份超出 1949 至 2199 年。", "period");
            var part = m.Groups["n"].Value is { Length: > 0 } n ? int.Parse(n, CultureInfo.InvariantCulture) : 0;
            return (m.Groups["k"].Value.ToUpperInvariant(), part) switch
            {
                ("", _) => Period.Of(year * 100 + 40),
                ("H", 1 or 2) => Period.Of(year * 100 + 30 + part),
                ("Q", >= 1 and <= 4) => Period.Of(year * 100 + 20 + part),
                ("-", >= 1 and <= 12) => Period.Of(year * 100 + part),
                _ => new Refusal($"没有“{text}”这个统计期。{Remedy}", "period"),
            };
        }

        var ends = text.Split("..");
        if (ends.Length == 2 && Day(ends[0]) is { } first && Day(ends[1]) is { } last)
            return last < first
                ? new Refusal($"统计期“{text}”的止日早于起日。", "period")
                : new Period(first, last.AddDays(1));
        return new Refusal($"看不懂统计期“{text}”。{Remedy}", "period");
    }

    private static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            && day.Year is >= 1949 and <= 2199 ? day : null;

    [GeneratedRegex("^(?<y>[0-9]{4})(?:(?<k>[HhQq])(?<n>[0-9])|(?<k>-)(?<n>[0-9]{2}))?$")]
    private static partial Regex Standard();
}
