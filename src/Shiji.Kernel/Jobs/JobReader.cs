using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;

namespace Shiji.Kernel.Jobs;

/// <summary>任务读取 — jobs within reach as they stand this moment; without what they say, for whoever may not see into them.</summary>
public sealed class JobReader(ShijiDb db, JobBoard board)
{
    public async Task<Job?> FindAsync(Guid? id, CancellationToken cancel = default) =>
        await db.Set<Job>().AsNoTracking().SingleOrDefaultAsync(j => j.Id == id, cancel) is { } job ? Shown(job) : null;

    /// <summary>等结果 — the job once it has ended, or as it stands when the time is over; of one that another process does, only that.</summary>
    public async Task<Job?> EndOfAsync(Guid id, TimeSpan most, CancellationToken cancel = default)
    {
        var over = Task.Delay(most, cancel);
        while (true)
        {
            var end = board.NextEnd; // before looking: what ends meanwhile is not missed
            var job = await FindAsync(id, cancel);
            if (job is not { IsOpen: true } || over.IsCompleted) return job;
            await Task.WhenAny(end, over);
        }
    }

    /// <summary>The last put in the queue first.</summary>
    public async Task<List<Job>> LastAsync(DateTime? before, Guid? by, JobState? state, int count, CancellationToken cancel = default)
    {
        var jobs = await db.Set<Job>().AsNoTracking()
            .Where(j => (before == null || j.QueuedAt < before) && (by == null || j.AccountId == by) && (state == null || j.State == state))
            .OrderByDescending(j => j.QueuedAt).ThenByDescending(j => j.Id).Take(count).ToListAsync(cancel);
        return jobs.ConvertAll(Shown);
    }

    public async Task<Dictionary<Guid, Job>> OfAsync(IEnumerable<Guid> ids, CancellationToken cancel = default)
    {
        var wanted = ids.ToArray();
        return await db.Set<Job>().AsNoTracking().Where(j => wanted.Contains(j.Id)).ToDictionaryAsync(j => j.Id, Shown, cancel);
    }

    public Task<List<JobLine>> LinesAsync(Guid id, int count, CancellationToken cancel = default) =>
        db.Set<JobLine>().AsNoTracking().Where(l => l.JobId == id).OrderByDescending(l => l.Id).Take(count).ToListAsync(cancel);

    private Job Shown(Job job)
    {
        if (job.State == JobState.Running && board.Find(job.Id) is { } here) (job.Done, job.Of, job.Doing) = here;
        if (!db.Actor.SeesInto(job)) (job.Title, job.Doing, job.Said, job.Post, job.SubjectId) = ("", "", null, "", null);
        return job;
    }
}
