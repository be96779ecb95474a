using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Results;

namespace Shiji.Kernel.Jobs;

/// <summary>任务职权 — who may stop a job or have it done again: who started it, who may do the same for that unit, and the system administrator, who keeps all jobs and sees into none.</summary>
public static class JobRights
{
    public static async Task<Refusal?> CheckAsync(this ShijiDb db, Job job, JobKind? kind, CancellationToken cancel = default)
    {
        var actor = db.Actor;
        if (actor.IsSystem || actor.May(Permission.ManageAccounts) || (job.AccountId is { } account && account == actor.AccountId)) return null;
        return kind?.Permission is { } permission && job.OrganisationId is { } unit
            ? await db.CheckAsync(permission, unit, cancel)
            : new Refusal("这是系统自己的任务，请由系统管理员办理。", "job");
    }

    /// <summary>Whether names, sentences and log of a job may be shown: not to whoever only keeps the program running.</summary>
    public static bool SeesInto(this Actor actor, Job job) => actor.IsSystem || job.OrganisationId is null || actor.Kind == RoleKind.Business;
}
