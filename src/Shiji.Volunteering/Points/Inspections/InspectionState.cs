namespace Shiji.Volunteering;

/// <summary>巡查状态 — from what was found to what was seen again; all but the void count.</summary>
public enum InspectionState
{
    /// <summary>三有齐全</summary>
    Clear = 0,

    /// <summary>待整改</summary>
    ToRepair = 1,

    /// <summary>已整改 — said so by whoever keeps the point, not yet seen.</summary>
    Repaired = 2,

    /// <summary>复查通过</summary>
    Passed = 3,

    /// <summary>作废</summary>
    Void = 4,
}
