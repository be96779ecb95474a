namespace Shiji.Reports.Findings;

/// <summary>查法 — how a figure shows that something is wrong.</summary>
public enum FindingTest
{
    /// <summary>低于要求</summary>
    BelowTarget = 1,

    /// <summary>低于中位</summary>
    BelowMedian,

    /// <summary>同比下降</summary>
    Falling,

    /// <summary>空白</summary>
    Blank,

    /// <summary>迟录</summary>
    Late,

    /// <summary>不合常理</summary>
    Implausible,

    /// <summary>超过届期</summary>
    PastTerm,
}
