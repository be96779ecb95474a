using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Shiji.Accounts;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Secrecy;

namespace Shiji.Web;

/// <summary>密钥状况 — the ring opens what lies sealed in this database.</summary>
internal sealed class KeyHealth(ShijiDb db, Acting acting, Vault vault) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        using var _ = acting.As(Actor.System);
        var sealedKeys = await db.Set<ProtectionKey>().AsNoTracking().OrderByDescending(k => k.Id).Take(1).Select(k => k.Content).ToListAsync(cancellationToken);
        return sealedKeys.TrueForAll(k => vault.Open(k, ProtectionKeys.Purpose).Ok)
            ? HealthCheckResult.Healthy("密钥环打得开密封的内容。")
            : HealthCheckResult.Unhealthy("密钥环打不开密封的内容，请核对 keys.json。");
    }
}
