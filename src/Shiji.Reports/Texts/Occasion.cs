namespace Shiji.Reports.Texts;

/// <summary>用在何时</summary>
public enum Occasion
{
    /// <summary>不限</summary>
    Any,

    /// <summary>月度</summary>
    Month,

    /// <summary>半年</summary>
    HalfYear,

    /// <summary>年度</summary>
    Year,
}
