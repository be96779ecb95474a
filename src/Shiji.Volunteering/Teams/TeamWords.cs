using Shiji.Ui;

namespace Shiji.Volunteering;

/// <summary>队伍用语 — kinds, states and memberships as pages, lists and measures say them.</summary>
public static class TeamWords
{
    public static IReadOnlyList<Choice> Kinds { get; } = [.. Enum.GetValues<TeamKind>().Select(k => new Choice($"{k}", k.Word()))];

    public static IReadOnlyList<Choice> States { get; } = [.. Enum.GetValues<TeamState>().Select(s => new Choice($"{s}", s.Word()))];

    public static string Word(this TeamKind kind) => kind switch
    {
        TeamKind.Community => "社区队",
        TeamKind.School => "学校队",
        TeamKind.Enterprise => "企业队",
        TeamKind.Agency => "机关队",
        TeamKind.Professional => "专业队",
        TeamKind.Estate => "小区队",
        _ => "商圈队",
    };

    public static string Word(this TeamState state) => state switch
    {
        TeamState.Applied => "待审",
        TeamState.Returned => "退回",
        TeamState.Founded => "成立",
        TeamState.Rectifying => "整改",
        TeamState.StruckOff => "注销",
        _ => "作废",
    };

    public static RecordState Mark(this TeamState state) => state switch
    {
        TeamState.Applied => RecordState.Waiting,
        TeamState.Returned => RecordState.Returned,
        TeamState.Founded => RecordState.InForce,
        TeamState.Rectifying => RecordState.Waiting,
        _ => RecordState.Frozen,
    };

    public static string Word(this MemberState state) => state switch
    {
        MemberState.Asked => "申请加入",
        MemberState.Invited => "已邀请",
        MemberState.Member => "在队",
        MemberState.Refused => "没有加入",
        _ => "已离队",
    };

    public static string Word(this UnionLevel level) => level == UnionLevel.District ? "区" : "街道";
}
