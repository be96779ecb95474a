using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.People;

namespace Shiji.Activities;

/// <summary>读公示 — hours that were confirmed and are shown to everybody for the days of notice before they count (domain.md §5.4); names masked (条例 art. 20).</summary>
public sealed class ReadNotices(ShijiDb db)
{
    /// <param name="street">The sub-district it took place in, by code.</param>
    public async Task<List<NoticedSession>> SessionsAsync(string? street, int from, int most, CancellationToken cancel)
    {
        using var _ = db.ByProgram(); // shown to everybody
        var noticed = db.Set<Attendance>().Where(a => a.State == AttendanceState.Noticed);
        var sessions = db.Set<ActivitySession>().AsNoTracking();
        if (street is not null) sessions = sessions.Where(s => db.Set<Organisation>().Any(o => o.Code == street && o.Id == s.StreetId));
        return await (from g in noticed.GroupBy(a => a.SessionId).Select(g => new { g.Key, Turns = g.Count(), Minutes = g.Sum(a => (long)a.Minutes), Until = g.Max(a => a.InForceFrom) })
                      join s in sessions on g.Key equals s.Id
                      orderby s.Day descending, s.Id descending
                      join a in db.Set<Activity>() on s.ActivityId equals a.Id
                      join o in db.Set<Organisation>() on s.OrganisationId equals o.Id
                      select new NoticedSession(s.Id, s.Day, a.Title, s.Place, o.ShortName ?? o.Name, g.Turns, g.Minutes, g.Until)).Skip(from).Take(most).ToListAsync(cancel);
    }

    /// <summary>Those of one session, by their numbers.</summary>
    public async Task<List<NoticedLine>> LinesAsync(Guid session, CancellationToken cancel)
    {
        using var _ = db.ByProgram();
        var rows = await db.Set<Attendance>().AsNoTracking().Where(a => a.SessionId == session && a.State == AttendanceState.Noticed).OrderBy(a => a.PersonId).ThenBy(a => a.Id).ToListAsync(cancel);
        var disputed = await db.OpenObjections().Where(a => a.SessionId == session).Select(a => a.AttendanceId!.Value).ToListAsync(cancel);
        var names = await db.MaskedNamesAsync([.. rows.Select(r => r.PersonId).OfType<int>().Distinct()], cancel);
        return rows.ConvertAll(r => new NoticedLine(r, r.PersonId is { } person ? names.GetValueOrDefault(person, "已删除") : "同行", disputed.Contains(r.Id)));
    }
}
