namespace Shiji.Activities;

/// <summary>活动用词 — states and levels as a cadre says them.</summary>
public static class ActivityWords
{
    public static string Word(this ActivityState state) => state switch
    {
        ActivityState.Draft => "草稿",
        ActivityState.Submitted => "待审",
        ActivityState.Published => "已发布",
        ActivityState.Closed => "已结项",
        _ => "已取消",
    };

    public static string Word(this RiskLevel risk) => risk switch
    {
        RiskLevel.Dangerous => "有危险",
        RiskLevel.Emergency => "应急",
        _ => "一般",
    };
}
