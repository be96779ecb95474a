using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Jobs;
using Shiji.Kernel.Proofs;

namespace Shiji.Web;

/// <summary>核验状况 — the last nightly proof found nothing.</summary>
internal sealed class ProofHealth(ShijiDb db, Acting acting) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        using var _ = acting.As(Actor.System);
        var last = await db.Set<Job>().AsNoTracking().Where(j => j.Kind == ProveNightly.Kind.Key && (j.State == JobState.Done || j.State == JobState.Failed))
            .OrderByDescending(j => j.EndedAt).Select(j => (JobState?)j.State).FirstOrDefaultAsync(cancellationToken);
        return last switch
        {
            null => HealthCheckResult.Healthy("还没有到过夜间核验的时间。"),
            JobState.Done => HealthCheckResult.Healthy("最近一次夜间核验通过。"),
            _ => HealthCheckResult.Unhealthy("最近一次夜间核验没有通过，见后台任务。"),
        };
    }
}
