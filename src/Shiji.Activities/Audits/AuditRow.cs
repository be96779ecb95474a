using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.People;

namespace Shiji.Activities;

/// <summary>抽查名单的一行 — the line, the attendance as it is now, and whose it is, masked.</summary>
public sealed record AuditRow(AuditLine Line, Attendance Attendance, string Title, string Organisation, string Name)
{
    /// <summary>核定的人, both where two did.</summary>
    public string Confirmed => string.Join("、", new[] { Attendance.ConfirmedBy, Attendance.SecondBy }.OfType<string>());

    /// <summary>As it counted when it was drawn, and what became of it since.</summary>
    public string State => Attendance.State == AttendanceState.InForce ? "" : Attendance.State.Word();

    internal static async Task<List<AuditRow>> OfAsync(ShijiDb db, IQueryable<AuditLine> lines, CancellationToken cancel)
    {
        var rows = await (from l in lines.AsNoTracking()
                          join a in db.Set<Attendance>() on l.AttendanceId equals a.Id
                          join s in db.Set<ActivitySession>() on a.SessionId equals s.Id
                          join act in db.Set<Activity>() on s.ActivityId equals act.Id
                          join o in db.Set<Organisation>() on a.OrganisationId equals o.Id
                          orderby l.Ordinal
                          select new { Line = l, Attendance = a, act.Title, Organisation = o.ShortName ?? o.Name }).ToListAsync(cancel);
        var names = await db.MaskedNamesAsync([.. rows.Select(r => r.Attendance.PersonId).OfType<int>().Distinct()], cancel);
        return rows.ConvertAll(r => new AuditRow(r.Line, r.Attendance, r.Title, r.Organisation, r.Attendance.PersonId is { } person ? names.GetValueOrDefault(person, "已删除") : "同行"));
    }
}
