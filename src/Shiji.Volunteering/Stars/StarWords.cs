using Shiji.Ui;

namespace Shiji.Volunteering;

/// <summary>星级用语 — cases and awards as the pages say them.</summary>
internal static class StarWords
{
    public static string Word(this StarCaseState state) => state switch
    {
        StarCaseState.Proposed => "待审核",
        StarCaseState.Reviewed => "待认定",
        StarCaseState.Awarded => "已认定",
        _ => "已退回",
    };

    public static RecordState Mark(this StarCaseState state) => state switch
    {
        StarCaseState.Awarded => RecordState.InForce,
        StarCaseState.Returned => RecordState.Returned,
        _ => RecordState.Waiting,
    };

    public static string Word(this StarState state) => state switch
    {
        StarState.Held => "有效",
        StarState.Revoked => "已撤销",
        _ => "作废",
    };

    /// <summary>100 小时 5 分钟.</summary>
    public static string Hours(long minutes) => minutes % 60 == 0 ? $"{minutes / 60} 小时" : $"{minutes / 60} 小时 {minutes % 60} 分钟";
}
