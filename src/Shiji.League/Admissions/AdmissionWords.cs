using Shiji.Ui;

namespace Shiji.League;

/// <summary>发展用词.</summary>
public static class AdmissionWords
{
    public const string Recommended = "推优入团";

    public static string Word(this AdmissionStage stage) => stage switch
    {
        AdmissionStage.Applied => "申请人",
        AdmissionStage.Talked => "已谈话",
        AdmissionStage.Activist => "积极分子",
        AdmissionStage.Target => "发展对象",
        AdmissionStage.Reviewed => "预审通过",
        AdmissionStage.Passed => "大会通过",
        AdmissionStage.Approved => "批准入团",
        AdmissionStage.Ended => "终止",
        _ => throw new ArgumentOutOfRangeException(nameof(stage)),
    };

    public static RecordState Mark(this AdmissionStage stage) => stage switch
    {
        AdmissionStage.Approved => RecordState.InForce,
        AdmissionStage.Ended => RecordState.Draft,
        _ => RecordState.Waiting,
    };
}
