namespace Shiji.Kernel.Organisations;

/// <summary>起因 — what opened a spell of an organisation.</summary>
public enum SpellReason
{
    /// <summary>成立</summary>
    Established = 1,

    /// <summary>更名</summary>
    Renamed = 2,

    /// <summary>转类</summary>
    Reclassified = 3,

    /// <summary>状态变化</summary>
    StateChanged = 4,

    /// <summary>口径调整 — nothing happened to it; a rule that judges it changed.</summary>
    RuleChanged = 5,
}
