using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Records;

namespace Shiji.Activities;

/// <summary>项目的一场 — a session of a project's activities, and how many people it counts.</summary>
internal sealed record ProjectSession(ActivitySession Session, string Title, int Turns)
{
    /// <summary>By name where its kind names who came, else as counted at the door.</summary>
    public int People => Turns > 0 ? Turns : Session.Counted;

    /// <summary>Within reach, the last first.</summary>
    public static IQueryable<ProjectSession> Of(ShijiDb db, string project, Cursor? before) =>
        from s in (before is null ? Rows(db, project) : Rows(db, project).Where(s => s.Day <= before.Day && (s.Day < before.Day || s.Id < before.Id))).OrderByDescending(s => s.Day).ThenByDescending(s => s.Id)
        join a in db.Set<Activity>() on s.ActivityId equals a.Id
        select new ProjectSession(s, a.Title, db.Set<Attendance>().Count(t => t.SessionId == s.Id && t.State == AttendanceState.InForce));

    public static IQueryable<ActivitySession> Rows(ShijiDb db, string project) => db.Set<ActivitySession>().AsNoTracking().Where(s => s.Project == project);
}
