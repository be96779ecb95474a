using System.Globalization;
using Shiji.Kernel.Time;

namespace Shiji.Kernel.Periods;

/// <summary>统计期 — from a day until, and not on, another: 2022H1 is [2022-01-01, 2022-07-01). A stock is asked for at its end.</summary>
public readonly record struct Period(DateOnly From, DateOnly Until)
{
    public DateOnly LastDay => Until.AddDays(-1);

    public static Period Of(int key)
    {
        var months = PeriodKey.MonthsOf(key);
        return new(PeriodKey.FirstDay(months[0]), PeriodKey.FirstDay(months[^1]).AddMonths(1));
    }

    public static Period Half(int year, int half) => Of(year * 100 + 30 + half);

    public static Period MonthOf(DateOnly day) => Of(PeriodKey.Month(day));

    /// <summary>期号, when this is a month, quarter, half-year or year; null for any other span.</summary>
    public int? Key
    {
        get
        {
            if (From.Day != 1 || Until.Day != 1) return null;
            var month = PeriodKey.Month(From);
            foreach (var key in PeriodKey.Containing(month))
                if (Of(key) == this) return key;
            return null;
        }
    }

    /// <summary>The whole months inside.</summary>
    public IEnumerable<int> WholeMonths
    {
        get
        {
            var month = From.Day == 1 ? From : new DateOnly(From.Year, From.Month, 1).AddMonths(1);
            for (; month.AddMonths(1) <= Until; month = month.AddMonths(1)) yield return PeriodKey.Month(month);
        }
    }

    /// <summary>Every month it touches, whole or in part.</summary>
    public IEnumerable<int> Months
    {
        get
        {
            for (var month = PeriodKey.Month(From); month <= PeriodKey.Month(LastDay); month = PeriodKey.MonthAfter(month)) yield return month;
        }
    }

    /// <summary>The period of the same kind just before; for any other span, the same number of days.</summary>
    public Period Previous => Key is { } key
        ? PeriodKey.MonthsOf(key).Length is var n ? new(From.AddMonths(-n), From) : default
        : new(From.AddDays(From.DayNumber - Until.DayNumber), From);

    /// <summary>The form a command line and an address take: 2022H1, 2022Q2, 2022-05, 2022, 2022-03-01..2022-04-15.</summary>
    public string Code => Key switch
    {
        null => string.Create(CultureInfo.InvariantCulture, $"{From:yyyy-MM-dd}..{LastDay:yyyy-MM-dd}"),
        var key => (key % 100) switch
        {
            40 => $"{From.Year}",
            >= 31 and var h => $"{From.Year}H{h - 30}",
            >= 21 and var q => $"{From.Year}Q{q - 20}",
            var m => string.Create(CultureInfo.InvariantCulture, $"{From.Year}-{m:00}"),
        },
    };

    /// <summary>As it stands in a title: 2022年上半年, 2022年第二季度, 2022年5月.</summary>
    public string Name => Key switch
    {
        null when LastDay == From => From.Word(),
        null => $"{From.Word()}至{(From.Year == LastDay.Year ? $"{LastDay.Month}月{LastDay.Day}日" : LastDay.Word())}",
        var key => (key % 100) switch
        {
            40 => $"{From.Year}年",
            31 => $"{From.Year}年上半年",
            32 => $"{From.Year}年下半年",
            >= 21 and <= 24 and var q => $"{From.Year}年第{"一二三四"[q - 21]}季度",
            var m => $"{From.Year}年{m}月",
        },
    };

    public override string ToString() => Code;

}
