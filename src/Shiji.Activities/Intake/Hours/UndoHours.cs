using Microsoft.EntityFrameworkCore;
using Shiji.Imports;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.People;
using Shiji.Kernel.Results;
using Shiji.Kernel.Tallies;

namespace Shiji.Activities;

/// <summary>撤销导入的时长 — removes what a run proposed, and the sessions it made where nothing else came to stand in them; refused where somebody has judged one of them since.</summary>
internal sealed class UndoHours(ShijiDb db)
{
    private const int MostNamed = 5;

    public async Task<Refusal?> DoAsync(ImportRun run, Func<int, Task> close, CancellationToken cancel)
    {
        var brought = db.Set<ImportedRow>().Where(i => i.RunId == run.Id);
        var ids = brought.Select(i => i.RowId);
        var rows = db.Set<Attendance>().Where(a => ids.Contains(a.Id));
        if (await brought.CountAsync(i => i.Key != null, cancel) != await rows.CountAsync(cancel) || (await db.OutOfReachAsync(await rows.Select(a => a.OrganisationId).Distinct().ToListAsync(cancel), cancel)).Count > 0)
            return new Refusal("这次导入的一些时长，所属组织已不归您现在的岗位管，请由上级撤销。", "post");
        if (await TouchedAsync(rows, cancel) is { } touched) return touched;
        try
        {
            await db.RestateAsync(rows, tagged => RemoveAsync(ids, tagged, close, cancel), cancel);
            return null;
        }
        catch (DbUpdateConcurrencyException)
        {
            return new Refusal("撤销的时候刚好有人核定其中的时长，没有撤销任何一条，请再看一遍。", "run");
        }
    }

    private async Task<Refusal?> TouchedAsync(IQueryable<Attendance> rows, CancellationToken cancel)
    {
        var touched = rows.Where(a => a.Revision != 0 || a.State != AttendanceState.Proposed || db.Set<Anomaly>().Any(n => n.AttendanceId == a.Id && n.Answer != AnomalyAnswer.Open));
        var count = await touched.CountAsync(cancel);
        if (count == 0) return null;
        var some = await touched.AsNoTracking().OrderBy(a => a.Day).ThenBy(a => a.Id).Take(MostNamed).ToListAsync(cancel);
        var names = await db.MaskedNamesAsync([.. some.Select(a => a.PersonId!.Value).Distinct()], cancel);
        var named = string.Join("、", some.Select(a => $"{names.GetValueOrDefault(a.PersonId!.Value, "已删除")} {a.Day:yyyy-MM-dd}（{a.State.Word()}，{a.Proof}）"));
        return new Refusal($"有 {count} 条导入以后又有人办过：{named}{(count > MostNamed ? " 等" : "")}。不能整批撤销，请在参与记录页逐条撤销或更正。", "run");
    }

    private async Task<int> RemoveAsync(IQueryable<Guid> brought, IQueryable<Attendance> rows, Func<int, Task> close, CancellationToken cancel)
    {
        // The restatement raised each by one; whoever saved in between raised his by another.
        if (await rows.AnyAsync(a => a.Revision != 1, cancel)) throw new DbUpdateConcurrencyException();
        await db.Set<Anomaly>().Where(n => n.AttendanceId != null && brought.Contains(n.AttendanceId.Value)).ExecuteDeleteAsync(cancel);
        var count = await rows.ExecuteDeleteAsync(cancel);
        var empty = await db.Set<ActivitySession>().Where(s => brought.Contains(s.Id) && !db.Set<Attendance>().Any(a => a.SessionId == s.Id) && !db.Set<SignUp>().Any(u => u.SessionId == s.Id) && !db.Set<CheckIn>().Any(c => c.SessionId == s.Id)).ToListAsync(cancel);
        var gone = empty.ConvertAll(s => s.Id);
        await db.Set<SessionRole>().Where(r => gone.Contains(r.SessionId)).ExecuteDeleteAsync(cancel);
        db.RemoveRange(empty);
        await db.SaveChangesAsync(cancel);
        await db.Set<Activity>().Where(a => brought.Contains(a.Id) && !db.Set<ActivitySession>().Any(s => s.ActivityId == a.Id) && !db.Set<ActivityPartner>().Any(p => p.ActivityId == a.Id)).ExecuteDeleteAsync(cancel);
        await close(count);
        return count;
    }
}
