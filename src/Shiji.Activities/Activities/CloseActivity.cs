using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;

namespace Shiji.Activities;

/// <summary>结项 — says what came of an activity, once nothing of it waits any more.</summary>
public sealed class CloseActivity(ShijiDb db, DistrictClock clock)
{
    public async Task<Refusal?> DoAsync(Guid id, string? outcome, CancellationToken cancel = default)
    {
        if (string.IsNullOrWhiteSpace(outcome)) return new Refusal("请写一两句小结：办成了什么。", "outcome");
        var found = await db.ActivityAsync(id, Permission.WriteRecords, cancel);
        if (!found.Ok) return found.Refusal;
        var activity = found.Value;
        if (activity.State != ActivityState.Published) return new Refusal($"这个活动{activity.State.Word()}，不用结项。", "activity");
        if (await db.Set<ActivitySession>().AnyAsync(s => s.ActivityId == id && s.State <= SessionState.Reported && s.EndsAt > clock.UtcNow, cancel)) return new Refusal("还有场次没有办，请办完或取消以后再结项。", "session");
        var waiting = await db.Set<Attendance>().CountAsync(a => a.State < AttendanceState.Noticed && db.Set<ActivitySession>().Any(s => s.ActivityId == id && s.Id == a.SessionId), cancel);
        if (waiting > 0) return new Refusal($"还有 {waiting} 条参与记录待核定，请先核定。", "attendance");
        // A session to which nobody came took place nowhere.
        foreach (var session in await db.Set<ActivitySession>().Where(s => s.ActivityId == id && s.State == SessionState.Planned && !db.Set<Attendance>().Any(a => a.SessionId == s.Id && a.State <= AttendanceState.InForce)).ToListAsync(cancel))
            session.State = SessionState.NotHeld;
        if (await db.Set<ActivitySession>().AnyAsync(s => s.ActivityId == id && s.State == SessionState.Reported, cancel)) return new Refusal("还有场次的现场人数待审，请先审核。", "session");
        (activity.State, activity.Outcome, activity.ClosedAt) = (ActivityState.Closed, outcome.Trim(), clock.UtcNow);
        return await db.SaveAsync(cancel);
    }
}
