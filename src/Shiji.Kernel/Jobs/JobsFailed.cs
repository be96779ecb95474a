using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Modules;
using Shiji.Kernel.Notices;
using Shiji.Kernel.Tallies;
using Shiji.Kernel.Time;

namespace Shiji.Kernel.Jobs;

/// <summary>夜间任务失败提醒 — to the system administrators, of what the program did by itself and could not; no more of it than its name.</summary>
public sealed class JobsFailed(ShijiDb db, ModuleList modules, Holders holders, DistrictClock clock) : IReminder
{
    public async Task<IReadOnlyList<NoticeDraft>> DueAsync(CancellationToken cancel)
    {
        var since = clock.UtcNow.AddDays(-1);
        var failed = await db.Set<Job>().AsNoTracking().Where(j => j.AccountId == null && j.State == JobState.Failed && j.EndedAt >= since).ToListAsync(cancel);
        var root = await db.Set<Book>().Select(b => b.RootId).SingleOrDefaultAsync(cancel);
        var who = (await holders.NearestAsync([root], Permission.ManageAccounts, cancel: cancel))[root];
        return [.. from job in failed from account in who select new NoticeDraft(account, $"job:{job.Id}", $"夜里的“{modules.Jobs[job.Kind].Name}”没有办成，请看看为什么。", $"/jobs/{job.Id}")];
    }
}
