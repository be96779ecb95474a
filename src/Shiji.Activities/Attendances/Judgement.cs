using Shiji.Kernel.Parameters;
using Shiji.Kernel.Records;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;

namespace Shiji.Activities;

/// <summary>核定尺度 — how many minutes may be confirmed of a session, by the rules of its day (domain.md §5.4).</summary>
internal sealed class Judgement(ActivitySession session, ActivityKind kind, RuleBook rules, DistrictClock clock)
{
    public ActivityKind Kind => kind;

    /// <summary>Puts the minutes, or says why not.</summary>
    /// <param name="others">What the person has elsewhere on that day.</param>
    public Refusal? Check(Attendance row, Judged judged, int others)
    {
        if (!kind.Timed) return null;
        var minutes = judged.Minutes ?? (row.State == AttendanceState.Seconded ? row.Minutes : row.Proposed);
        var most = session.Planned + (int)(rules.Find("service.session.grace")?.Value ?? 0);
        if (clock.UtcNow < session.EndsAt) return new("这一场还没有结束，结束以后再核定。", "session");
        if (minutes <= 0) return new("时长要在 1 分钟以上；没有服务的请不予核定。", "minutes");
        if (minutes > most) return new($"核定 {minutes} 分钟，超过计划时长和宽限合计 {most} 分钟，请核对。", "minutes");
        if (minutes > row.Proposed && string.IsNullOrWhiteSpace(judged.Reason) && string.IsNullOrWhiteSpace(row.Reason)) return new($"核定 {minutes} 分钟，多于签到签退得出的 {row.Proposed} 分钟，请写明理由。", "reason");
        if (IsBeyond(minutes, others) && string.IsNullOrWhiteSpace(judged.Reason) && string.IsNullOrWhiteSpace(row.Reason)) return new($"当日合计 {minutes + others} 分钟，超过单人单日上限，要写明理由，并由另一人复核。", "reason");
        (row.Minutes, row.Reason) = (minutes, string.IsNullOrWhiteSpace(judged.Reason) ? row.Reason : judged.Reason.Trim());
        return null;
    }

    /// <summary>补录 and a day beyond the limit take two different people.</summary>
    public bool TakesTwo(Attendance row, int others) => row.Evidence == Evidence.BackFilled || IsBeyond(row.Minutes, others);

    private bool IsBeyond(int minutes, int others) => rules.Find("service.minutes.largest") is { } largest && minutes + others > largest.Value;
}
