namespace Shiji.Activities;

/// <summary>活动状态 — how far a plan has come; what a session has come to is another matter.</summary>
public enum ActivityState
{
    /// <summary>草稿</summary>
    Draft = 0,

    /// <summary>待审 — waiting for somebody else's approval.</summary>
    Submitted = 1,

    /// <summary>已发布</summary>
    Published = 2,

    /// <summary>已结项 — closed out, with what came of it.</summary>
    Closed = 3,

    /// <summary>已取消 — with a reason, and notice to whoever had signed up.</summary>
    Cancelled = 4,
}

/// <summary>风险等级 (domain.md §5.1, 条例 art. 17): from 有危险 on, insurance comes before publishing.</summary>
public enum RiskLevel
{
    /// <summary>一般 — an ordinary day's risks.</summary>
    Ordinary = 0,

    /// <summary>有危险 — work that may hurt somebody: on roads, on water, at heights, in an outbreak.</summary>
    Dangerous = 1,

    /// <summary>应急 — under the government's command (条例 art. 24), and dangerous.</summary>
    Emergency = 2,
}
