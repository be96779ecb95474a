using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Modules;
using Shiji.Kernel.Parameters;
using Shiji.Kernel.Time;

namespace Shiji.Kernel.Jobs;

/// <summary>定时读取 — every schedule, its last job and when it is due next; for whoever keeps the program, and for the district.</summary>
public sealed class ScheduleReader(ShijiDb db, ModuleList modules, JobReader jobs, RuleReader rules, DistrictClock clock)
{
    public bool Open => db.Actor.May(Permission.ManageAccounts) || db.Actor.Places.All;

    public async Task<IReadOnlyList<ScheduleLine>> AllAsync(CancellationToken cancel = default)
    {
        if (!Open) return [];
        var history = await rules.HistoryAsync(cancel);
        var marks = await db.Set<ScheduleMark>().AsNoTracking().ToDictionaryAsync(m => m.Kind, cancel);
        var last = await jobs.OfAsync(marks.Values.Select(m => m.JobId).OfType<Guid>(), cancel);
        return [.. modules.Schedules.Select(s => new ScheduleLine(s, marks.GetValueOrDefault(s.Kind.Key)?.JobId is { } id ? last.GetValueOrDefault(id) : null, s.NextDue(history, clock)))];
    }
}

/// <summary>定时行 — a schedule as it stands.</summary>
/// <param name="Last">Null before it was due for the first time.</param>
/// <param name="Next">Null while no rule says when.</param>
public sealed record ScheduleLine(Schedule Schedule, Job? Last, DateTime? Next);
