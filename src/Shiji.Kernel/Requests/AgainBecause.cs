namespace Shiji.Kernel.Requests;

/// <summary>为何仍要 — the kinds of reason for asking although a figure like it is there (一数一源, domain.md §9.6).</summary>
public enum AgainBecause
{
    /// <summary>口径不同</summary>
    OtherBasis = 1,

    /// <summary>要到更细一级</summary>
    Finer = 2,

    /// <summary>现有的数没有覆盖这些单位</summary>
    NotCovered = 3,

    /// <summary>上级要求单列</summary>
    AskedAbove = 4,

    /// <summary>这个月的用时超出了上限</summary>
    MonthFull = 5,
}
