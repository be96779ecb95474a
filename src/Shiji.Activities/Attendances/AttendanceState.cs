namespace Shiji.Activities;

/// <summary>参与状态 — only what is in force is counted (domain.md §5.3).</summary>
public enum AttendanceState
{
    /// <summary>待核定</summary>
    Proposed = 0,

    /// <summary>待复核 — one has confirmed, and another must.</summary>
    Seconded = 1,

    /// <summary>公示中</summary>
    Noticed = 2,

    /// <summary>生效</summary>
    InForce = 3,

    /// <summary>不予核定</summary>
    Refused = 4,

    /// <summary>已更正</summary>
    Superseded = 5,

    /// <summary>已撤销</summary>
    Void = 6,
}

/// <summary>参与用词</summary>
public static class AttendanceWords
{
    public static string Word(this AttendanceState state) => state switch
    {
        AttendanceState.Proposed => "待核定",
        AttendanceState.Seconded => "待复核",
        AttendanceState.Noticed => "公示中",
        AttendanceState.InForce => "生效",
        AttendanceState.Refused => "不予核定",
        AttendanceState.Superseded => "已更正",
        _ => "已撤销",
    };

    /// <summary>Whether it may still come to count, or does.</summary>
    public static bool Lives(this AttendanceState state) => state <= AttendanceState.InForce;
}
