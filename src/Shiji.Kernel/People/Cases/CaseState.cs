namespace Shiji.Kernel.People;

/// <summary>人员事项状态 — how far a case about a person has come.</summary>
public enum CaseState
{
    /// <summary>待办</summary>
    Waiting = 1,

    /// <summary>已办</summary>
    Done = 2,

    /// <summary>不同意</summary>
    Refused = 3,

    /// <summary>过期未答</summary>
    Lapsed = 4,

    /// <summary>撤回</summary>
    Withdrawn = 5,

    /// <summary>已恢复 — a merge taken back.</summary>
    Undone = 6,
}
