namespace Shiji.League;

/// <summary>团员状态 — on a roll, or why on none any more (domain.md §1.5).</summary>
public enum MemberState
{
    /// <summary>在册</summary>
    OnRoll = 1,

    /// <summary>离团 — grown too old, and that was acted upon.</summary>
    Aged = 2,

    /// <summary>退团 — at their own written wish.</summary>
    Resigned = 3,

    /// <summary>自行脱团除名</summary>
    Dropped = 4,

    /// <summary>开除团籍</summary>
    Expelled = 5,

    /// <summary>去世</summary>
    Died = 6,

    /// <summary>转出本区 — on a roll elsewhere.</summary>
    Gone = 7,

    /// <summary>作废 — entered by mistake.</summary>
    Void = 8,
}
