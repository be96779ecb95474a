using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Parameters;
using Shiji.Kernel.Tallies;
using Shiji.Kernel.Time;

namespace Shiji.Web;

/// <summary>账簿状况 — what was marked is counted soon: no mark has been waiting for longer than the rule says.</summary>
internal sealed class BookHealth(IServiceScopeFactory scopes, DistrictClock clock) : IHealthCheck
{
    private sealed record Waiting(long Mark, DateTime Since);

    private volatile Waiting? _waiting;

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Acting>().Become(Actor.System);
        var first = await scope.ServiceProvider.GetRequiredService<ShijiDb>().Set<StaleMark>().MinAsync(m => (long?)m.Id, cancellationToken);
        var limit = (double)(await scope.ServiceProvider.GetRequiredService<RuleReader>().OnAsync(clock.Today, cancellationToken)).Of("health.stale.minutes", 10);
        // A mark does not say since when it waits; whoever asks from time to time sees that it is still the same.
        var waiting = _waiting = first is { } mark ? _waiting is { } known && known.Mark == mark ? known : new(mark, clock.UtcNow) : null;
        return waiting is null || clock.UtcNow - waiting.Since <= TimeSpan.FromMinutes(limit)
            ? HealthCheckResult.Healthy("数字是新的。")
            : HealthCheckResult.Unhealthy($"有改动等了 {limit:0} 分钟以上还没有计入数字。");
    }
}
