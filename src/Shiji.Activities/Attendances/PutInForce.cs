using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Jobs;
using Shiji.Kernel.Results;
using Shiji.Kernel.Tallies;
using Shiji.Kernel.Time;

namespace Shiji.Activities;

/// <summary>生效 — every night: sessions that are over get their proposals, and what was in notice long enough comes to count, with the session it makes a session held.</summary>
public sealed class PutInForce(ShijiDb db, ProposeAttendances propose, DistrictClock clock) : IJobWork
{
    private const int AtOnce = 200;

    public static JobKind Kind { get; } = JobKind.Of<PutInForce>("activity.inforce", "时长拟定和生效") with { Again = true };

    public async Task<Outcome<string>> DoAsync(JobRun run, CancellationToken cancel)
    {
        var proposed = await ProposeAsync(cancel);
        var entered = await EnterAsync(cancel);
        var held = await HoldAsync(cancel);
        return $"拟定 {proposed} 场；{entered} 条公示期满生效，{held} 场成行。";
    }

    private async Task<int> ProposeAsync(CancellationToken cancel)
    {
        var (now, done) = (clock.UtcNow, 0);
        while (await db.Set<ActivitySession>()
                   .Where(s => s.State == SessionState.Planned && s.ShutsAt < now && db.Set<CheckIn>().Any(c => c.SessionId == s.Id) && !db.Set<Attendance>().Any(a => a.SessionId == s.Id))
                   .OrderBy(s => s.ShutsAt).Take(AtOnce).ToListAsync(cancel) is { Count: > 0 } sessions)
        {
            foreach (var session in sessions)
            {
                await propose.ProposeAsync(session, cancel); // a leader who did it just now has done it
                db.ChangeTracker.Clear();
                done++;
            }
        }

        return done;
    }

    private async Task<int> EnterAsync(CancellationToken cancel)
    {
        var now = clock.UtcNow;
        var disputed = await db.OpenObjections().Select(a => a.AttendanceId!.Value).ToListAsync(cancel);
        var due = db.Set<Attendance>().Where(a => a.State == AttendanceState.Noticed && a.InForceFrom <= now && !disputed.Contains(a.Id));
        var days = await due.Select(a => a.Day).Distinct().ToListAsync(cancel);
        return days.Count == 0 ? 0 : await db.RestateAsync(due, days, rows => rows.ExecuteUpdateAsync(s => s.SetProperty(a => a.State, AttendanceState.InForce), cancel), cancel);
    }

    private async Task<int> HoldAsync(CancellationToken cancel)
    {
        var sessions = await db.Set<ActivitySession>().Where(s => s.State == SessionState.Planned && db.Set<Attendance>().Any(a => a.SessionId == s.Id && a.State == AttendanceState.InForce)).ToListAsync(cancel);
        foreach (var session in sessions)
        {
            session.Evidence = await db.Set<Attendance>().Where(a => a.SessionId == session.Id && a.State == AttendanceState.InForce).OrderBy(a => a.RecordedAt).ThenBy(a => a.Id).Select(a => a.Evidence).FirstAsync(cancel);
            session.State = SessionState.Held;
        }

        await db.SaveChangesAsync(cancel);
        return sessions.Count;
    }
}
