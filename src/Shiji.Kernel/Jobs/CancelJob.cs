using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Modules;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;

namespace Shiji.Kernel.Jobs;

/// <summary>取消任务 — one that waits never begins; one at work, in whatever process, is told to stop.</summary>
public sealed class CancelJob(ShijiDb db, JobBoard board, ModuleList modules, DistrictClock clock)
{
    public async Task<Refusal?> DoAsync(Guid id, CancellationToken cancel = default)
    {
        if (await db.Set<Job>().AsNoTracking().SingleOrDefaultAsync(j => j.Id == id, cancel) is not { } job) return new Refusal("没有这个任务，或者它不归您现在的岗位管。", "job");
        var kind = modules.Jobs.GetValueOrDefault(job.Kind);
        if (await db.CheckAsync(job, kind, cancel) is { } refusal) return refusal;
        if (board.Cancel(id, db.Actor.Name)) return null; // it runs in this process
        var (now, said) = (clock.UtcNow, kind?.Left is { Length: > 0 } left ? $"已取消，{left}。" : "已取消。");
        var stopped = await db.Set<Job>().Where(j => j.Id == id && j.State == JobState.Queued)
            .ExecuteUpdateAsync(s => s.SetProperty(j => j.State, JobState.Cancelled).SetProperty(j => j.Said, said).SetProperty(j => j.EndedAt, now), cancel) > 0
            || await db.Set<Job>().Where(j => j.Id == id && j.State == JobState.Running).ExecuteUpdateAsync(s => s.SetProperty(j => j.CancelAsked, true), cancel) > 0;
        if (!stopped) return new Refusal($"这个任务{job.State.Word()}，不用取消。", "job");
        db.Add(new JobLine { JobId = id, OrganisationId = job.OrganisationId, At = now, Text = $"{db.Actor.Name}取消。" });
        await db.SaveChangesAsync(cancel);
        return null;
    }
}
