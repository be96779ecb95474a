using Shiji.Ui;

namespace Shiji.League;

/// <summary>推优用词.</summary>
public static class RecommendWords
{
    public static string Word(this RecommendAim aim) => aim switch
    {
        RecommendAim.Activist => "入党积极分子",
        RecommendAim.Target => "发展对象",
        _ => throw new ArgumentOutOfRangeException(nameof(aim)),
    };

    public static string Word(this RecommendStage stage) => stage switch
    {
        RecommendStage.Proposed => "支委提名",
        RecommendStage.Agreed => "同意开会",
        RecommendStage.Voted => "大会通过",
        RecommendStage.Inspected => "考察通过",
        RecommendStage.Posted => "公示",
        RecommendStage.Reviewed => "团委审定",
        RecommendStage.Sent => "送党组织",
        RecommendStage.Activist => "确定为积极分子",
        RecommendStage.Target => "确定为发展对象",
        RecommendStage.Admitted => "接收为预备党员",
        RecommendStage.Returned => "退回",
        RecommendStage.Ended => "终止",
        _ => throw new ArgumentOutOfRangeException(nameof(stage)),
    };

    public static RecordState Mark(this RecommendStage stage) => stage switch
    {
        RecommendStage.Activist or RecommendStage.Target or RecommendStage.Admitted => RecordState.InForce,
        RecommendStage.Returned => RecordState.Returned,
        RecommendStage.Ended => RecordState.Draft,
        _ => RecordState.Waiting,
    };
}
