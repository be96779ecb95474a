using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Parameters;
using Shiji.Kernel.People;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;

namespace Shiji.Activities;

/// <summary>拟定参与 — from the stamps of a session that is over: one attendance for each person, as proposed, and what does not look right about them. Done again it finds what it did.</summary>
public sealed class ProposeAttendances(ShijiDb db, RuleReader rules, DistrictClock clock)
{
    private const string Grace = "service.session.grace";

    public async Task<Refusal?> DoAsync(Guid sessionId, CancellationToken cancel = default)
    {
        var found = await db.SessionAsync(sessionId, Permission.WriteRecords, cancel);
        if (!found.Ok) return found.Refusal;
        var session = found.Value;
        if (session.State == SessionState.Cancelled) return new Refusal("这一场取消了，没有要核定的。", "session");
        if (clock.UtcNow < session.EndsAt) return new Refusal($"这一场还没有结束，{clock.LocalOf(session.EndsAt):H:mm} 以后再核定。", "session");
        return await ProposeAsync(session, cancel);
    }

    /// <summary>Of two who propose the same session at once, by a page and by night, the second finds what the first did.</summary>
    internal async Task<Refusal?> ProposeAsync(ActivitySession session, CancellationToken cancel)
    {
        await AddAsync(session, cancel);
        try
        {
            return await db.SaveAsync(cancel);
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            if (await db.Set<CheckIn>().AnyAsync(c => c.SessionId == session.Id && !db.Set<Attendance>().Any(a => a.SessionId == session.Id && a.PersonId == c.PersonId), cancel)) throw;
            return null;
        }
    }

    private async Task AddAsync(ActivitySession session, CancellationToken cancel)
    {
        var book = await rules.OnAsync(session.Day, cancel);
        var kind = await db.KindAsync(session.Kind, cancel);
        var stamps = await db.Set<CheckIn>().AsNoTracking().Where(c => c.SessionId == session.Id).ToListAsync(cancel);
        var there = await db.Set<Attendance>().Where(a => a.SessionId == session.Id && a.PersonId != null).ToListAsync(cancel);
        var here = new List<(Attendance, Reckoning)>();
        foreach (var person in stamps.GroupBy(s => s.PersonId))
        {
            var reckoned = Reckoning.Of(session, person, book.Find(Grace)?.Value ?? 0);
            var own = there.FirstOrDefault(a => a.PersonId == person.Key && a.CorrectionOf is null);
            if (own is null) db.Add(own = Attendances.New(session, person.Key, clock));
            else if (own.State != AttendanceState.Proposed) continue;
            (own.ArrivedAt, own.LeftAt, own.Evidence) = (reckoned.Arrived, reckoned.Left ?? session.EndsAt, reckoned.Evidence);
            (own.RecordedBy, own.RecordedById) = (db.Actor.Name, person.Select(s => s.RecordedById).FirstOrDefault(id => id is not null));
            own.Proposed = kind.Timed ? reckoned.Minutes : 0;
            here.Add((own, reckoned));
        }

        await FindAsync(session, book, stamps, here, cancel);
    }

    private async Task FindAsync(ActivitySession session, RuleBook book, List<CheckIn> stamps, List<(Attendance Attendance, Reckoning Reckoned)> here, CancellationToken cancel)
    {
        var people = here.Select(h => h.Attendance.PersonId!.Value).ToList();
        var (from, until) = (session.Day.AddDays(-1), session.Day.AddDays(1));
        // Somebody may have served anywhere in the district; nothing of it is told but that it overlaps.
        var others = await db.Whole<Attendance>().AsNoTracking()
            .Where(a => a.Day >= from && a.Day <= until && a.SessionId != session.Id && a.PersonId != null && people.Contains(a.PersonId.Value) && a.State <= AttendanceState.InForce).ToListAsync(cancel);
        var sessions = others.Select(o => o.SessionId).Distinct().ToList();
        var places = await db.Whole<ActivitySession>().AsNoTracking().Where(s => sessions.Contains(s.Id) && s.Latitude != null && s.Longitude != null)
            .ToDictionaryAsync(s => s.Id, s => (s.Latitude!.Value, s.Longitude!.Value), cancel);
        var leader = await db.Set<Activity>().Where(a => a.Id == session.ActivityId).Select(a => a.LeaderId).SingleAsync(cancel);
        var leaderPerson = leader is null ? null : await db.Whole<Person>().Where(p => p.AccountId == leader).Select(p => (int?)(p.MergedInto ?? p.Id)).FirstOrDefaultAsync(cancel);
        var findings = new FindAnomalies(book, clock).In(new(session, stamps, here, others.ToLookup(o => o.PersonId!.Value), places, leaderPerson));
        var known = await db.Set<Anomaly>().Where(a => a.SessionId == session.Id).ToListAsync(cancel);
        foreach (var finding in findings.Where(f => !known.Exists(k => k.Kind == f.Kind && k.AttendanceId == f.About?.Id && (f.About is not null || k.Facts == f.Facts))))
            db.Add(Attendances.Anomaly(session, finding, clock));
    }
}
