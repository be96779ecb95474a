using System.Diagnostics.Metrics;
using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Jobs;
using Shiji.Kernel.Logs;
using Shiji.Kernel.Tallies;

namespace Shiji.Web;

/// <summary>自有指标 — jobs by state, marks that wait to be counted, entries of the log that wait for their seal: asked of the database, so every process tells the same.</summary>
internal sealed class Gauges(IMeterFactory meters, IServiceScopeFactory scopes)
{
    public const string Meter = "Shiji";

    private readonly (Gauge<long> Jobs, Gauge<long> Stale, Gauge<long> Unsealed) _gauges = Create(meters.Create(Meter));

    public async Task MeasureAsync(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Acting>().Become(Actor.System);
        var db = scope.ServiceProvider.GetRequiredService<ShijiDb>();
        var jobs = await db.Set<Job>().GroupBy(j => j.State).Select(g => new { g.Key, Count = g.LongCount() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancel);
        foreach (var state in Enum.GetValues<JobState>()) _gauges.Jobs.Record(jobs.GetValueOrDefault(state), new KeyValuePair<string, object?>("state", state.ToString()));
        _gauges.Stale.Record(await db.Set<StaleMark>().LongCountAsync(cancel));
        var last = await db.Set<LogSeal>().MaxAsync(s => (long?)s.EntryId, cancel) ?? 0;
        _gauges.Unsealed.Record(await db.Set<LogEntry>().LongCountAsync(e => e.Id > last, cancel));
    }

    private static (Gauge<long>, Gauge<long>, Gauge<long>) Create(Meter meter) =>
        (meter.CreateGauge<long>("shiji.jobs"), meter.CreateGauge<long>("shiji.stale_marks"), meter.CreateGauge<long>("shiji.log.unsealed"));
}
