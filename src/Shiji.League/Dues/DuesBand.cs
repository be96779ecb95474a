using System.Globalization;
using Shiji.Kernel.Organisations;

namespace Shiji.League;

/// <summary>团费档次 — by what a member pays. What they earn is nowhere kept, only the band and, of the last, the amount (domain.md §1.9).</summary>
public enum DuesBand
{
    /// <summary>学生</summary>
    Student = 1,

    /// <summary>没有固定收入</summary>
    None = 2,

    /// <summary>月收入在线下</summary>
    Low = 3,

    /// <summary>按月收入的比例</summary>
    Share = 4,
}

/// <summary>团费用词.</summary>
public static class DuesWords
{
    public static string Word(this DuesBand band) => band switch
    {
        DuesBand.Student => "学生",
        DuesBand.None => "没有固定收入",
        DuesBand.Low => "收入较低",
        DuesBand.Share => "按收入比例",
        _ => throw new ArgumentOutOfRangeException(nameof(band)),
    };

    public static string Word(this ArrearsLevel level) => level == ArrearsLevel.Owing ? "连续欠费" : "自行脱团提醒";

    /// <summary>An amount of money in yuan, no more decimals than it has.</summary>
    public static string Yuan(long fen) => string.Create(CultureInfo.InvariantCulture, $"{fen / 100m:0.##} 元");

    /// <summary>2022年5月.</summary>
    public static string Month(DateOnly month) => $"{month.Year}年{month.Month}月";

    /// <summary>Branches of schools are of pupils: their band need not be said one by one.</summary>
    public static DuesBand? Usual(Field field) => field == Field.School ? DuesBand.Student : null;
}
