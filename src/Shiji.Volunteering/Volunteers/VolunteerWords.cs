using Shiji.Ui;

namespace Shiji.Volunteering;

/// <summary>志愿者用语 — states, channels and ages as pages, lists and measures say them.</summary>
public static class VolunteerWords
{
    /// <summary>休眠, as the list is asked for it.</summary>
    public const string Dormant = "休眠";

    public static string Word(this VolunteerState state) => state switch
    {
        VolunteerState.Formal => "正式",
        VolunteerState.Suspended => "停用",
        _ => "注销",
    };

    public static RecordState Mark(this VolunteerState state) => state switch
    {
        VolunteerState.Formal => RecordState.InForce,
        VolunteerState.Suspended => RecordState.Returned,
        _ => RecordState.Frozen,
    };

    public static string Word(this RegistrationChannel channel) => channel == RegistrationChannel.Online ? "线上自助" : "组织代办";

    public static string Word(this AgeBand band) => band switch
    {
        AgeBand.Minor => "未满18岁",
        AgeBand.Young => "18至35岁",
        AgeBand.Middle => "36至59岁",
        _ => "60岁以上",
    };

    public static string Word(this ApplicationState state) => state switch
    {
        ApplicationState.Waiting => "待审",
        ApplicationState.Accepted => "已通过",
        _ => "退回",
    };

    public static RecordState Mark(this ApplicationState state) => state switch
    {
        ApplicationState.Waiting => RecordState.Waiting,
        ApplicationState.Accepted => RecordState.InForce,
        _ => RecordState.Returned,
    };
}
