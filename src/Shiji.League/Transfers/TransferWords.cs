using Shiji.Ui;

namespace Shiji.League;

/// <summary>转接用词 — how states, ways and steps are called, and how they look.</summary>
public static class TransferWords
{
    public static readonly Choice[] Ways = [.. Enum.GetValues<TransferWay>().Select(w => new Choice($"{w}", w.Word()))];

    public static string Word(this TransferState state) => state switch
    {
        TransferState.Asked => "转出待审",
        TransferState.Released => "转入待审",
        TransferState.Accepted => "待分配支部",
        TransferState.Done => "完成",
        TransferState.Refused => "驳回",
        TransferState.Withdrawn => "撤回",
        TransferState.Lapsed => "超时失效",
        TransferState.OfAge => "满龄终止",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    public static RecordState Mark(this TransferState state) => state switch
    {
        TransferState.Asked or TransferState.Released or TransferState.Accepted => RecordState.Waiting,
        TransferState.Done => RecordState.InForce,
        TransferState.Withdrawn => RecordState.Draft,
        _ => RecordState.Returned,
    };

    public static string Word(this TransferWay way) => way switch
    {
        TransferWay.Employer => "就业单位",
        TransferWay.EmployerCommunity => "就业单位所在社区",
        TransferWay.Home => "居住地社区",
        TransferWay.Household => "户籍地社区",
        TransferWay.Study => "升学",
        TransferWay.Army => "参军",
        TransferWay.Abroad => "出国（境）",
        TransferWay.Job => "工作变动",
        TransferWay.Other => "其他",
        _ => throw new ArgumentOutOfRangeException(nameof(way)),
    };

    public static string Word(this TransferStepKind kind) => kind switch
    {
        TransferStepKind.Release => "转出审核",
        TransferStepKind.Receive => "转入审核",
        TransferStepKind.Assign => "分配支部",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
