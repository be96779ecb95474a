namespace Shiji.Kernel.Registers;

/// <summary>行状态 — only rows in force are counted (domain.md §12).</summary>
public enum RowState
{
    /// <summary>草稿</summary>
    Draft = 0,

    /// <summary>待审 — submitted, waiting for the tier above.</summary>
    Submitted = 1,

    /// <summary>退回</summary>
    Returned = 2,

    /// <summary>生效</summary>
    InForce = 3,

    /// <summary>已更正 — a later row stands in its place.</summary>
    Superseded = 4,

    /// <summary>作废</summary>
    Void = 5,
}
