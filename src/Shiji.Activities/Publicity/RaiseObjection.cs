using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;

namespace Shiji.Activities;

/// <summary>提出异议 — whoever is signed in and knows better says so while hours are in notice; somebody else than who confirmed them answers. Who said it is in the log and nowhere else.</summary>
public sealed class RaiseObjection(ShijiDb db, DistrictClock clock)
{
    private const int Longest = 200;

    public async Task<Refusal?> DoAsync(Guid attendance, string? reason, CancellationToken cancel = default)
    {
        if (db.Actor.AccountId is null) return new Refusal("请登录以后再提异议。", "reason");
        if (reason?.Trim() is not { Length: > 0 and <= Longest } said || said.Any(char.IsControl)) return new Refusal($"请写明哪里不对、怎么知道的，一段话，{Longest} 字以内。", "reason");
        using var _ = db.ByProgram(); // shown to everybody
        if (await db.Set<Attendance>().AsNoTracking().SingleOrDefaultAsync(a => a.Id == attendance && a.State == AttendanceState.Noticed, cancel) is not { } row)
            return new Refusal("这条时长不在公示，提不了异议；已经生效的，请告诉组织单位更正。", "line");
        if (await db.OpenObjections().AnyAsync(a => a.AttendanceId == row.Id, cancel)) return new Refusal("这条时长已经有人提了异议，正在核实，没有结论以前不会生效。", "line");
        var session = await db.Set<ActivitySession>().AsNoTracking().SingleAsync(s => s.Id == row.SessionId, cancel);
        db.Add(Attendances.Anomaly(session, new(AnomalyKind.Objection, $"公示期内有人提出：{said}（认可，时长照旧；不认可，这条不算）", row), clock));
        return await db.SaveAsync(cancel);
    }
}
