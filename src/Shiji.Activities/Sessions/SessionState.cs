namespace Shiji.Activities;

/// <summary>场状态 — only what was held counts. What lies between, recruiting or under way, follows from the clock (<see cref="SessionStage"/>).</summary>
public enum SessionState
{
    /// <summary>计划中</summary>
    Planned = 0,

    /// <summary>人数待审 — people were counted at the door; somebody else has yet to accept the number.</summary>
    Reported = 1,

    /// <summary>已成行 — it took place.</summary>
    Held = 2,

    /// <summary>未成行 — nobody came, or what was said of it did not hold.</summary>
    NotHeld = 3,

    /// <summary>已取消</summary>
    Cancelled = 4,
}
