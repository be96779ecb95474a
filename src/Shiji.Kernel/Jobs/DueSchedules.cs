using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Modules;
using Shiji.Kernel.Parameters;
using Shiji.Kernel.Tallies;
using Shiji.Kernel.Time;

namespace Shiji.Kernel.Jobs;

/// <summary>到点交办 — puts every schedule that has become due in the queue: once for each due time however many processes ask, and once for all that were missed.</summary>
public sealed class DueSchedules(ShijiDb db, ModuleList modules, RuleReader rules, DistrictClock clock)
{
    public async Task<int> QueueAsync(CancellationToken cancel = default)
    {
        if (modules.Schedules.Count == 0 || !await db.Set<Book>().AnyAsync(cancel)) return 0; // before a district is set up nothing is due
        var (history, queued) = (await rules.HistoryAsync(cancel), 0);
        var marks = await db.Set<ScheduleMark>().AsNoTracking().ToDictionaryAsync(m => m.Kind, cancel);
        foreach (var schedule in modules.Schedules)
            if (schedule.LastDue(history, clock) is { } due && await MarkAsync(schedule, marks.GetValueOrDefault(schedule.Kind.Key), due, cancel)) queued++;
        return queued;
    }

    private async Task<bool> MarkAsync(Schedule schedule, ScheduleMark? mark, DateTime due, CancellationToken cancel)
    {
        if (mark is null)
        {
            await FirstAsync(schedule, due, cancel);
            return false;
        }

        if (mark.DueAt >= due) return false;
        var job = new Job { Id = clock.NewId(), Kind = schedule.Kind.Key, Who = db.Actor.Name, QueuedAt = clock.UtcNow };
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        // Whoever moves the mark first queues the job; the other finds it moved.
        if (await db.Set<ScheduleMark>().Where(m => m.Kind == mark.Kind && m.DueAt == mark.DueAt)
            .ExecuteUpdateAsync(s => s.SetProperty(m => m.DueAt, due).SetProperty(m => m.JobId, job.Id), cancel) == 0) return false;
        db.Add(job);
        db.Add(new JobLine { JobId = job.Id, At = clock.UtcNow, Text = $"到点：{clock.LocalOf(due):yyyy-MM-dd HH:mm}。" });
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return true;
    }

    /// <summary>A schedule that is new begins with its next due time.</summary>
    private async Task FirstAsync(Schedule schedule, DateTime due, CancellationToken cancel)
    {
        db.Add(new ScheduleMark { Kind = schedule.Kind.Key, DueAt = due });
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear(); // another process was first
        }
    }
}
