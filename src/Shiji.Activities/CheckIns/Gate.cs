using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Parameters;
using Shiji.Kernel.Time;

namespace Shiji.Activities;

/// <summary>签到口 — what the gate of a session needs to judge a scan without asking the database: read once, and again after half a minute.</summary>
/// <param name="Seconds">How long a code stands; 0 where no rule says so, and then there is no code.</param>
public sealed record Gate(Guid Id, DateTime OpensAt, DateTime ShutsAt, double? Latitude, double? Longitude, int Seconds, int Steps, decimal? Fence, decimal OfflineHours);

/// <summary>签到口架 — the gates in use, for the whole process.</summary>
public sealed class Gates(DistrictClock clock)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<Guid, (Gate Gate, DateTime ReadAt)> _gates = [];

    /// <summary>Null where there is no such session.</summary>
    public async Task<Gate?> OfAsync(ShijiDb db, Guid session, CancellationToken cancel)
    {
        var now = clock.UtcNow;
        if (_gates.TryGetValue(session, out var kept) && now - kept.ReadAt < Fresh) return kept.Gate;
        if (await db.Whole<ActivitySession>().AsNoTracking().SingleOrDefaultAsync(s => s.Id == session, cancel) is not { } s) return null;
        var rules = await new RuleReader(db).OnAsync(s.Day, cancel);
        decimal? Rule(string code) => rules.Find(code)?.Value;
        var gate = new Gate(s.Id, s.OpensAt, s.ShutsAt, s.Latitude, s.Longitude, (int)(Rule("checkin.code.seconds") ?? 0), (int)(Rule("checkin.code.steps") ?? 0), Rule("checkin.fence.metres"), Rule("checkin.offline.hours") ?? 0);
        foreach (var old in _gates.Where(g => now - g.Value.ReadAt > Fresh * 20).Select(g => g.Key).ToList()) _gates.TryRemove(old, out _);
        _gates[session] = (gate, now);
        return gate;
    }
}
