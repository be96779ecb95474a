using Microsoft.EntityFrameworkCore;
using Shiji.Activities;
using Shiji.Kernel.Data;
using Shiji.Kernel.Jobs;
using Shiji.Kernel.Results;

namespace Shiji.Volunteering;

/// <summary>夜间记最近服务日 — from what came in force since; so dormant is told from service, and from nothing else.</summary>
public sealed class NoteServedNightly(ShijiDb db, NoteServed note) : IJobWork
{
    public static JobKind Kind { get; } = JobKind.Of<NoteServedNightly>("volunteer.served", "记志愿者最近服务日") with { Again = true };

    public async Task<Outcome<string>> DoAsync(JobRun run, CancellationToken cancel)
    {
        var served = await (from v in db.Set<Volunteer>()
                            join a in db.Set<Attendance>() on v.PersonId equals a.PersonId
                            where a.State == AttendanceState.InForce && a.Minutes > 0 && (v.LastServedOn == null || a.Day > v.LastServedOn)
                            group a.Day by v.PersonId into days
                            select new { Person = days.Key, Last = days.Max() }).ToListAsync(cancel);
        var moved = 0;
        foreach (var day in served.GroupBy(s => s.Last)) moved += await note.DoAsync([.. day.Select(s => s.Person)], day.Key, cancel);
        return $"{moved} 名志愿者有了新的服务。";
    }
}
