using Shiji.Kernel.Parameters;
using Shiji.Kernel.Results;

namespace Shiji.League;

/// <summary>两制规则 — the meeting, the quota of the excellent, who is exempt (domain.md §1.8).</summary>
public static class DutyRules
{
    public const string Attendance = "assessment.attendance.above";
    public const string Excellent = "assessment.excellent.share";
    public const string PartyAppraised = "duty.party.appraised";

    /// <summary>优秀名额 — the share of those who took part, rounded down; everybody where the district keeps no such rule.</summary>
    public static int Quota(this RuleBook rules, int appraised) => rules.Find(Excellent) is { } share ? (int)decimal.Floor(appraised * share.Value) : appraised;

    /// <summary>Null where the meeting was one: more than the share of the members came.</summary>
    public static Refusal? Meeting(this RuleBook rules, int due, int present)
    {
        if (present < 0 || present > due) return new Refusal($"到会人数应在 0 和应评的 {due} 人之间。", "present");
        return rules.Find(Attendance) is { } above && present <= due * above.Value
            ? new Refusal($"应评 {due} 人，到会 {present} 人，没有超过三分之二（{above.Source}），评议大会无效，请重新召开。", "present")
            : null;
    }
}
