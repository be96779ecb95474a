using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Modules;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;

namespace Shiji.Kernel.Jobs;

/// <summary>交办 — puts a job in the queue, in the name and the post of whoever is at work; in a transaction, with it.</summary>
public sealed class StartJob(ShijiDb db, ModuleList modules, DistrictClock clock)
{
    public async Task<Outcome<Job>> DoAsync(string kind, Guid subjectId, string title, int organisationId, CancellationToken cancel = default)
    {
        if (modules.Jobs[kind].Permission is not { } permission) return new Refusal("这种任务只由系统自己开始。", "job");
        if (await db.CheckAsync(permission, organisationId, cancel) is { } refusal) return refusal;
        var job = new Job
        {
            Id = clock.NewId(),
            Kind = kind,
            SubjectId = subjectId,
            Title = title,
            OrganisationId = organisationId,
            AccountId = db.Actor.AccountId,
            PostId = db.Actor.PostId,
            Who = db.Actor.Name,
            Post = db.Actor.Post,
            QueuedAt = clock.UtcNow,
        };
        db.Add(job);
        db.Add(new JobLine { JobId = job.Id, OrganisationId = organisationId, At = clock.UtcNow, Text = $"{job.Who}交办。" });
        await db.SaveChangesAsync(cancel);
        return job;
    }
}
