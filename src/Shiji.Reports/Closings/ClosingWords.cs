namespace Shiji.Reports.Closings;

/// <summary>结账用语.</summary>
public static class ClosingWords
{
    public static string Word(this ClosingState state) => state switch
    {
        ClosingState.Freezing => "正在定格",
        ClosingState.Submitted => "待受理",
        ClosingState.Accepted => "已受理",
        ClosingState.Returned => "已退回",
        ClosingState.Withdrawn => "已撤回",
        ClosingState.Failed => "没有结成",
        _ => state.ToString(),
    };
}
