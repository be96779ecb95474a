using Shiji.Ui;

namespace Shiji.Activities;

/// <summary>状态色 — which of the five marks a state of this hall bears.</summary>
internal static class Marks
{
    public static RecordState Mark(this ActivityState state) => state switch
    {
        ActivityState.Published => RecordState.InForce,
        ActivityState.Submitted => RecordState.Waiting,
        ActivityState.Closed => RecordState.Frozen,
        ActivityState.Cancelled => RecordState.Returned,
        _ => RecordState.Draft,
    };

    public static RecordState Mark(this SessionStage stage) => stage switch
    {
        SessionStage.Open or SessionStage.Held => RecordState.InForce,
        SessionStage.Over => RecordState.Waiting,
        SessionStage.Cancelled or SessionStage.NotHeld => RecordState.Returned,
        _ => RecordState.Draft,
    };

    public static RecordState Mark(this AttendanceState state) => state switch
    {
        AttendanceState.InForce => RecordState.InForce,
        AttendanceState.Proposed or AttendanceState.Seconded or AttendanceState.Noticed => RecordState.Waiting,
        AttendanceState.Superseded => RecordState.Frozen,
        _ => RecordState.Returned,
    };

    public static RecordState Mark(this AuditResult result) => result switch
    {
        AuditResult.True => RecordState.InForce,
        AuditResult.Wrong => RecordState.Returned,
        AuditResult.Unreached => RecordState.Waiting,
        _ => RecordState.Draft,
    };

    public static RecordState Mark(this SignUpState state) => state switch
    {
        SignUpState.Joined => RecordState.InForce,
        SignUpState.Waiting or SignUpState.Invited => RecordState.Waiting,
        _ => RecordState.Returned,
    };
}
