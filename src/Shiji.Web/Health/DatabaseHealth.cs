using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Shiji.Kernel.Data;

namespace Shiji.Web;

/// <summary>数据库状况 — it answers, and its schema is this version's.</summary>
internal sealed class DatabaseHealth(ShijiDb db) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            var pending = (await db.Database.GetPendingMigrationsAsync(cancellationToken)).Count();
            return pending == 0 ? HealthCheckResult.Healthy("连得上，结构是最新的。") : HealthCheckResult.Unhealthy($"还有 {pending} 步结构更新没有做，请运行 migrate。");
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            return HealthCheckResult.Unhealthy("连不上数据库。", e);
        }
    }
}
