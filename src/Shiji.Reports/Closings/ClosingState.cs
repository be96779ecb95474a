namespace Shiji.Reports.Closings;

/// <summary>结账状态.</summary>
public enum ClosingState
{
    /// <summary>正在定格</summary>
    Freezing = 1,

    /// <summary>待受理</summary>
    Submitted = 2,

    /// <summary>已受理</summary>
    Accepted = 3,

    /// <summary>已退回</summary>
    Returned = 4,

    /// <summary>已撤回</summary>
    Withdrawn = 5,

    /// <summary>没有结成 — its records did not add up to the book, or the work was cut off.</summary>
    Failed = 6,
}
