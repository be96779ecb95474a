using Microsoft.EntityFrameworkCore;
using Shiji.Imports;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Results;
using Shiji.Kernel.Tallies;
using Shiji.Kernel.Time;

namespace Shiji.Activities;

/// <summary>撤销导入的场次 — removes the sessions that a run brought, and the activities it made for them; refused where anybody has done something with one since.</summary>
internal sealed class UndoSessions(ShijiDb db, DistrictClock clock)
{
    private const int MostNamed = 5;

    public async Task<Refusal?> DoAsync(ImportRun run, Func<int, Task> close, CancellationToken cancel)
    {
        var brought = db.Set<ImportedRow>().Where(i => i.RunId == run.Id).Select(i => i.RowId);
        var sessions = db.Set<ActivitySession>().Where(s => brought.Contains(s.Id));
        var activities = db.Set<Activity>().Where(a => brought.Contains(a.Id));
        if (await brought.CountAsync(cancel) != await sessions.CountAsync(cancel) + await activities.CountAsync(cancel) || (await db.OutOfReachAsync(await sessions.Select(s => s.OrganisationId).Distinct().ToListAsync(cancel), cancel)).Count > 0)
            return new Refusal("这次导入的一些场次，所属组织已不归您现在的岗位管，请由上级撤销。", "post");
        if (await TouchedAsync(sessions, cancel) is { } touched) return touched;
        if (await activities.Where(a => db.Set<ActivitySession>().Any(s => s.ActivityId == a.Id && !brought.Contains(s.Id)) || db.Set<ActivityPartner>().Any(p => p.ActivityId == a.Id)).Select(a => a.Title).FirstOrDefaultAsync(cancel) is { } grown)
            return new Refusal($"活动“{grown}”导入以后又加了场次或单位，不能整批撤销，请在活动页逐个办理。", "run");
        try
        {
            await db.RestateAsync(sessions, tagged => RemoveAsync(brought, tagged, close, cancel), cancel);
            return null;
        }
        catch (DbUpdateConcurrencyException)
        {
            return new Refusal("撤销的时候刚好有人改了其中的场次，没有撤销任何一场，请再看一遍。", "run");
        }
    }

    private async Task<Refusal?> TouchedAsync(IQueryable<ActivitySession> sessions, CancellationToken cancel)
    {
        var touched = sessions.Where(s => s.Revision != 0 || db.Set<SignUp>().Any(u => u.SessionId == s.Id) || db.Set<CheckIn>().Any(c => c.SessionId == s.Id) || db.Set<Attendance>().Any(a => a.SessionId == s.Id));
        var count = await touched.CountAsync(cancel);
        if (count == 0) return null;
        var some = await touched.OrderBy(s => s.StartsAt).ThenBy(s => s.Id).Take(MostNamed).Join(db.Set<Activity>(), s => s.ActivityId, a => a.Id, (s, a) => new { a.Title, s.StartsAt }).ToListAsync(cancel);
        var named = string.Join("、", some.Select(s => $"{s.Title} {clock.LocalOf(s.StartsAt):yyyy-MM-dd HH:mm}"));
        return new Refusal($"有 {count} 场导入以后已有人报名、签到、记了时长或改过：{named}{(count > MostNamed ? " 等" : "")}。不能整批撤销，请在场次页逐场取消。", "run");
    }

    private async Task<int> RemoveAsync(IQueryable<Guid> brought, IQueryable<ActivitySession> sessions, Func<int, Task> close, CancellationToken cancel)
    {
        // The restatement raised each by one; whoever saved in between raised his by another.
        if (await sessions.AnyAsync(s => s.Revision != 1, cancel)) throw new DbUpdateConcurrencyException();
        await db.Set<SessionRole>().Where(r => brought.Contains(r.SessionId)).ExecuteDeleteAsync(cancel);
        var count = await sessions.ExecuteDeleteAsync(cancel);
        await db.Set<Activity>().Where(a => brought.Contains(a.Id)).ExecuteDeleteAsync(cancel);
        await close(count);
        return count;
    }
}
