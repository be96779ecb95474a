using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Modules;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;

namespace Shiji.Kernel.Jobs;

/// <summary>再办 — puts a job that failed or was cancelled in the queue again: in the name of whoever asks for it, or, where that is the system administrator, of whoever started it.</summary>
public sealed class RetryJob(ShijiDb db, JobBoard board, ModuleList modules, DistrictClock clock)
{
    public async Task<Refusal?> DoAsync(Guid id, CancellationToken cancel = default)
    {
        if (await db.Set<Job>().AsNoTracking().SingleOrDefaultAsync(j => j.Id == id, cancel) is not { } job) return new Refusal("没有这个任务，或者它不归您现在的岗位管。", "job");
        if (modules.Jobs.GetValueOrDefault(job.Kind) is not { } kind) return new Refusal("本程序不会办这种任务。", "job");
        if (await db.CheckAsync(job, kind, cancel) is { } refusal) return refusal;
        if (job.State is not (JobState.Failed or JobState.Cancelled)) return new Refusal($"这个任务{job.State.Word()}，不能再办。", "job");
        var (now, actor) = (clock.UtcNow, db.Actor);
        var own = kind.Permission is { } permission && actor.May(permission);
        var (account, post, who, held) = own ? (actor.AccountId, actor.PostId, actor.Name, actor.Post) : (job.AccountId, job.PostId, job.Who, job.Post);
        // Of two who press at once, one finds it already waiting.
        if (await db.Set<Job>().Where(j => j.Id == id && j.State == job.State).ExecuteUpdateAsync(s => s
            .SetProperty(j => j.State, JobState.Queued).SetProperty(j => j.Attempts, 0).SetProperty(j => j.CancelAsked, false).SetProperty(j => j.Said, (string?)null)
            .SetProperty(j => j.Done, 0).SetProperty(j => j.Of, 0).SetProperty(j => j.Doing, "")
            .SetProperty(j => j.QueuedAt, now).SetProperty(j => j.StartedAt, (DateTime?)null).SetProperty(j => j.EndedAt, (DateTime?)null)
            .SetProperty(j => j.AccountId, account).SetProperty(j => j.PostId, post).SetProperty(j => j.Who, who).SetProperty(j => j.Post, held), cancel) == 0) return null;
        db.Add(new JobLine { JobId = id, OrganisationId = job.OrganisationId, At = now, Text = $"{actor.Name}要求再办一次。" });
        await db.SaveChangesAsync(cancel);
        board.Ring();
        return null;
    }
}
