namespace Shiji.Reports.Phrases;

/// <summary>印数类别 — what the unit makes of a printed number, and so by which row it is judged (domain.md §8.4).</summary>
public enum PrintedKind
{
    /// <summary>计数 — 枚, 人次, 小时 …</summary>
    Count,

    /// <summary>百分比 — %.</summary>
    Percent,

    /// <summary>百分点 — the difference of two rates.</summary>
    Points,

    /// <summary>成 — tenths of the whole, counted down.</summary>
    Tenths,

    /// <summary>倍 — times a base, counted down.</summary>
    Times,
}
