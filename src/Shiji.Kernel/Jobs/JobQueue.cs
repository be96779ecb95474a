using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shiji.Kernel.Data;
using Shiji.Kernel.Modules;
using Shiji.Kernel.Parameters;
using Shiji.Kernel.Time;

namespace Shiji.Kernel.Jobs;

/// <summary>任务队列 — gives a waiting job to one process only, takes its end, and puts back what was broken off. All of it stands in the database.</summary>
public sealed class JobQueue(IServiceScopeFactory scopes, JobBoard board, ModuleList modules, DistrictClock clock)
{
    /// <summary>The next job of people, or of the program itself, now this process's; null when none waits.</summary>
    public async Task<Job?> ClaimAsync(bool ofProgram, CancellationToken cancel = default)
    {
        await using var scope = scopes.Own();
        var jobs = scope.ServiceProvider.GetRequiredService<ShijiDb>().Set<Job>().AsNoTracking();
        while (await jobs.Where(j => j.State == JobState.Queued && (j.AccountId == null) == ofProgram).OrderBy(j => j.QueuedAt).ThenBy(j => j.Id).FirstOrDefaultAsync(cancel) is { } next)
        {
            var now = clock.UtcNow;
            // Of two processes that see it, one finds it still waiting.
            if (await jobs.Where(j => j.Id == next.Id && j.State == JobState.Queued).ExecuteUpdateAsync(s => s
                .SetProperty(j => j.State, JobState.Running).SetProperty(j => j.Attempts, j => j.Attempts + 1)
                .SetProperty(j => j.StartedAt, now).SetProperty(j => j.HeardAt, now), cancel) == 1)
                return await jobs.SingleAsync(j => j.Id == next.Id, cancel);
        }

        return null;
    }

    /// <summary>Ends a claim; what another process holds by now is left alone.</summary>
    public async Task EndAsync(JobRun run, JobState state, string? said)
    {
        await using var scope = scopes.Own();
        var db = scope.ServiceProvider.GetRequiredService<ShijiDb>();
        var (job, progress, now) = (run.Job, run.Progress, clock.UtcNow);
        var held = db.Set<Job>().Where(j => j.Id == job.Id && j.State == JobState.Running && j.Attempts == job.Attempts);
        await (state == JobState.Queued
            // Told to stop is no failed attempt.
            ? held.ExecuteUpdateAsync(s => s.SetProperty(j => j.State, state).SetProperty(j => j.Attempts, j => j.Attempts - 1))
            : held.ExecuteUpdateAsync(s => s.SetProperty(j => j.State, state).SetProperty(j => j.Said, said).SetProperty(j => j.EndedAt, now)
                .SetProperty(j => j.Done, progress.Done).SetProperty(j => j.Of, progress.Of).SetProperty(j => j.Doing, progress.Doing)));
        db.AddRange(run.Lines);
        await db.SaveChangesAsync();
    }

    /// <summary>放回 — what has not been heard of for too long waits again, or has failed: it may not be begun again, or was begun often enough.</summary>
    public async Task<int> PutBackAsync(CancellationToken cancel = default)
    {
        await using var scope = scopes.Own();
        var db = scope.ServiceProvider.GetRequiredService<ShijiDb>();
        var running = await db.Set<Job>().AsNoTracking().Where(j => j.State == JobState.Running).ToListAsync(cancel);
        if (running.TrueForAll(j => board.Find(j.Id) is not null)) return 0;
        var rules = JobRules.Of(await scope.ServiceProvider.GetRequiredService<RuleReader>().OnAsync(clock.Today, cancel));
        var (now, since, put) = (clock.UtcNow, clock.UtcNow - rules.Silence, 0);
        foreach (var job in running.Where(j => j.HeardAt < since && board.Find(j.Id) is null))
        {
            var (state, said) = Fate(job, rules);
            DateTime? ended = state == JobState.Queued ? null : now;
            if (await db.Set<Job>().Where(j => j.Id == job.Id && j.State == JobState.Running && j.Attempts == job.Attempts && j.HeardAt < since).ExecuteUpdateAsync(s => s
                .SetProperty(j => j.State, state).SetProperty(j => j.Said, ended == null ? null : said).SetProperty(j => j.EndedAt, ended), cancel) == 0) continue;
            db.Add(new JobLine { JobId = job.Id, OrganisationId = job.OrganisationId, At = now, Text = said });
            await db.SaveChangesAsync(cancel);
            put++;
        }

        return put;
    }

    private (JobState State, string Said) Fate(Job job, JobRules rules) => modules.Jobs.GetValueOrDefault(job.Kind) switch
    {
        _ when job.CancelAsked => (JobState.Cancelled, "已取消。"),
        { Again: true } when job.Attempts < rules.Attempts => (JobState.Queued, $"第 {job.Attempts} 次办理中断，重新排队。"),
        { Again: true } kind => (JobState.Failed, $"办了 {job.Attempts} 次都中断了，不再自动重办。{kind.Cut}请看记录，找到原因以后再办一次。"),
        var kind => (JobState.Failed, $"办理中断，可能只办了一部分。{kind?.Cut}请核对以后再办一次。"),
    };
}
