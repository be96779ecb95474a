using Shiji.Ui;

namespace Shiji.League;

/// <summary>团员用词 — how states and changes are called, and how they look.</summary>
public static class MemberWords
{
    public const string Member = "团员";
    public const string PartyMember = "保留团籍的党员";

    public static string Word(this MemberState state) => state switch
    {
        MemberState.OnRoll => "在册",
        MemberState.Aged => "离团",
        MemberState.Resigned => "退团",
        MemberState.Dropped => "自行脱团除名",
        MemberState.Expelled => "开除团籍",
        MemberState.Died => "去世",
        MemberState.Gone => "转出本区",
        MemberState.Void => "作废",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    /// <summary>What tells two of one masked name apart.</summary>
    internal static string TellApart(Member member) => member.Number is { Length: > 4 } number ? $"尾号{number[^4..]}" : $"{member.Day.Year}年入团";

    public static RecordState Mark(this MemberState state) => state switch
    {
        MemberState.OnRoll => RecordState.InForce,
        MemberState.Void => RecordState.Returned,
        _ => RecordState.Frozen,
    };

    public static string Word(this RollChangeKind kind) => kind switch
    {
        RollChangeKind.Listed => "建册",
        RollChangeKind.Joined => "入团",
        RollChangeKind.Received => "转入",
        RollChangeKind.Restored => "恢复团籍",
        RollChangeKind.Sent => "转出",
        RollChangeKind.Aged => "离团",
        RollChangeKind.Resigned => "退团",
        RollChangeKind.Dropped => "自行脱团除名",
        RollChangeKind.Expelled => "开除团籍",
        RollChangeKind.Died => "去世",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>Does it bring onto a roll?</summary>
    public static bool Enters(this RollChangeKind kind) => kind < RollChangeKind.Sent;

    public static string Identity(bool inParty) => inParty ? PartyMember : Member;

    /// <summary>What somebody is who left a roll so.</summary>
    public static MemberState After(this RollChangeKind kind) => kind switch
    {
        RollChangeKind.Sent => MemberState.Gone,
        RollChangeKind.Aged => MemberState.Aged,
        RollChangeKind.Resigned => MemberState.Resigned,
        RollChangeKind.Dropped => MemberState.Dropped,
        RollChangeKind.Expelled => MemberState.Expelled,
        RollChangeKind.Died => MemberState.Died,
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
