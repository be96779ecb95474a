using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Parameters;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;

namespace Shiji.Kernel.Jobs;

/// <summary>清理旧任务 — removes jobs, with their lines, that ended longer ago than the rule says; what they changed stays in the log.</summary>
public sealed class ForgetJobs(ShijiDb db, RuleReader rules, DistrictClock clock) : IJobWork
{
    public static JobKind Kind { get; } = JobKind.Of<ForgetJobs>("job.forget", "清理旧任务") with { Again = true };

    public async Task<Outcome<string>> DoAsync(JobRun run, CancellationToken cancel)
    {
        var before = clock.UtcNow.AddDays(-(double)(await rules.OnAsync(clock.Today, cancel)).Of("job.kept.days", 180));
        var old = db.Set<Job>().Where(j => j.EndedAt < before);
        await db.Set<JobLine>().Where(l => old.Any(j => j.Id == l.JobId)).ExecuteDeleteAsync(cancel);
        return $"清理了 {await old.ExecuteDeleteAsync(cancel)} 个任务。";
    }
}
