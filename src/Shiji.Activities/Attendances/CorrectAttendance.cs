using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;

namespace Shiji.Activities;

/// <summary>更正和撤销 — of what is in force: another record beside it that somebody else confirms, or an end with a reason; the totals move by the difference.</summary>
public sealed class CorrectAttendance(ShijiDb db, DistrictClock clock)
{
    public async Task<Outcome<Attendance>> DoAsync(Guid id, int minutes, string? reason, CancellationToken cancel = default)
    {
        var found = await InForceAsync(id, Permission.WriteRecords, reason, cancel);
        if (!found.Ok) return found.Refusal;
        var (old, session) = found.Value;
        if (!(await db.KindAsync(old.Kind, cancel)).Timed) return new Refusal("这一类活动不计时长，没有可更正的；不该有的请撤销。", "minutes");
        if (minutes <= 0) return new Refusal("时长要在 1 分钟以上；不该有的请撤销。", "minutes");
        if (minutes == old.Minutes) return new Refusal($"现在就是 {minutes} 分钟，不用更正。", "minutes");
        if (await db.Set<Attendance>().AnyAsync(a => a.CorrectionOf == id && a.State < AttendanceState.Noticed, cancel)) return new Refusal("这一条已经有一次更正在等核定。", "correction");
        var row = Attendances.New(session, old.PersonId, clock);
        (row.CorrectionOf, row.Proposed, row.Evidence, row.Reason) = (old.Id, minutes, old.Evidence, reason!.Trim());
        (row.ArrivedAt, row.LeftAt, row.RecordedBy, row.RecordedById) = (old.ArrivedAt, old.LeftAt, db.Actor.Name, db.Actor.AccountId);
        db.Add(row);
        await db.SaveChangesAsync(cancel);
        return row;
    }

    /// <summary>撤销 — it never was; where it was the last of its session, that was not held.</summary>
    public async Task<Refusal?> VoidAsync(Guid id, string? reason, CancellationToken cancel = default)
    {
        var found = await InForceAsync(id, Permission.ReviewRecords, reason, cancel);
        if (!found.Ok) return found.Refusal;
        var (row, session) = found.Value;
        (row.State, row.Reason) = (AttendanceState.Void, reason!.Trim());
        if (session.State == SessionState.Held && !await db.Set<Attendance>().AnyAsync(a => a.SessionId == session.Id && a.Id != id && a.State == AttendanceState.InForce, cancel))
            session.State = await db.Set<Attendance>().AnyAsync(a => a.SessionId == session.Id && a.Id != id && a.State < AttendanceState.InForce, cancel) ? SessionState.Planned : SessionState.NotHeld;
        return await db.SaveAsync(cancel);
    }

    private async Task<Outcome<(Attendance Row, ActivitySession Session)>> InForceAsync(Guid id, Permission permission, string? reason, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(reason)) return new Refusal("请写明理由。", "reason");
        if (await db.Set<Attendance>().SingleOrDefaultAsync(a => a.Id == id, cancel) is not { } row) return new Refusal("没有这条记录，或者不归您现在的岗位管。", "row");
        var session = await db.SessionAsync(row.SessionId, permission, cancel);
        if (!session.Ok) return session.Refusal;
        return row.State == AttendanceState.InForce ? (row, session.Value) : new Refusal($"这条记录现在是“{row.State.Word()}”，生效的才能更正或撤销。", "row");
    }
}
