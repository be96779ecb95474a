using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Parameters;
using Shiji.Kernel.People;
using Shiji.Kernel.Time;

namespace Shiji.Activities;

/// <summary>我参加的 — what I am signed up for, and what I have done; mine and nobody else's.</summary>
public sealed record Mine(Person Person, long Minutes, long Noticed, int Turns, IReadOnlyList<MySignUp> Coming, IReadOnlyList<MyAttendance> Past);

/// <summary>我的报名</summary>
/// <param name="Brings">Children too young to come without me, who go when I do.</param>
public sealed record MySignUp(SignUp Row, string Title, DateTime StartsAt, DateTime EndsAt, string Place, SessionState State, int Brings = 0);

/// <summary>我的参与</summary>
public sealed record MyAttendance(Attendance Row, string Title, string Organisation);

/// <summary>看我参加的 — read past the post, by one's own account.</summary>
public sealed class MyActivities(ShijiDb db, RuleReader rules, DistrictClock clock)
{
    /// <summary>Null where no file is linked to the account.</summary>
    public async Task<Mine?> ReadAsync(int most, CancellationToken cancel)
    {
        if (await db.OwnFileAsync(cancel) is not { } me) return null;
        using var _ = db.ByProgram();
        var now = clock.UtcNow;
        var coming = await (from u in db.Set<SignUp>().AsNoTracking()
                            where (u.PersonId == me.Id || u.ByPersonId == me.Id) && u.State <= SignUpState.Invited
                            join s in db.Set<ActivitySession>() on u.SessionId equals s.Id
                            where s.ShutsAt > now
                            join a in db.Set<Activity>() on s.ActivityId equals a.Id
                            orderby s.StartsAt
                            select new MySignUp(u, a.Title, s.StartsAt, s.EndsAt, s.Place, s.State, 0)).ToListAsync(cancel);
        for (var i = 0; i < coming.Count; i++)
            if (coming[i].Row.PersonId == me.Id && coming.Exists(c => c.Row.SessionId == coming[i].Row.SessionId && c.Row.ByPersonId == me.Id))
                coming[i] = coming[i] with { Brings = (await Accompanied.ByAsync(db, coming[i].Row, rules, cancel)).Count };
        var own = db.Set<Attendance>().AsNoTracking().Where(a => a.PersonId == me.Id);
        var past = await (from r in own
                          where r.State != AttendanceState.Superseded
                          join s in db.Set<ActivitySession>() on r.SessionId equals s.Id
                          join a in db.Set<Activity>() on s.ActivityId equals a.Id
                          join o in db.Set<Kernel.Organisations.Organisation>() on r.OrganisationId equals o.Id
                          orderby r.Day descending, r.Id descending
                          select new MyAttendance(r, a.Title, o.ShortName ?? o.Name)).Take(most).ToListAsync(cancel);
        var inForce = own.Where(a => a.State == AttendanceState.InForce);
        return new(me, await inForce.SumAsync(a => (long)a.Minutes, cancel), await own.Where(a => a.State == AttendanceState.Noticed).SumAsync(a => (long)a.Minutes, cancel), await inForce.CountAsync(cancel), coming, past);
    }
}
