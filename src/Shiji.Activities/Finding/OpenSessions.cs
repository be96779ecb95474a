using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.Time;

namespace Shiji.Activities;

/// <summary>可以报名的场 — a published session that is still to come, as anybody may know it: no person is in it but the leader's unit.</summary>
public sealed record OpenSession(Guid Activity, Guid Session, string Title, string Kind, string? Category, string Organisation, DateTime StartsAt, DateTime EndsAt, string Place, string? Street, int Places, int Taken)
{
    /// <summary>Null where anybody may come.</summary>
    public int? Left => Places == 0 ? null : Math.Max(0, Places - Taken);
}

/// <summary>公开的活动 — what is recruiting, for everybody, signed in or not.</summary>
public sealed class OpenSessions(ShijiDb db, DistrictClock clock)
{
    /// <param name="street">The sub-district it takes place in, by code.</param>
    /// <param name="text">A word of its title or place.</param>
    public async Task<List<OpenSession>> OfAsync(string? street, string? kind, string? text, int days, int most, CancellationToken cancel)
    {
        using var _ = db.ByProgram(); // published for everybody
        var (now, until) = (clock.UtcNow, clock.StartOf(clock.Today.AddDays(days)));
        var rows = from s in db.Set<ActivitySession>().AsNoTracking()
                   where s.State == SessionState.Planned && s.EndsAt > now && s.StartsAt < until
                   join a in db.Set<Activity>() on s.ActivityId equals a.Id
                   where a.State == ActivityState.Published
                   select new { Session = s, Activity = a };
        if (kind is not null) rows = rows.Where(r => r.Activity.Kind == kind || r.Activity.Category == kind);
        if (text is not null) rows = rows.Where(r => r.Activity.Title.Contains(text) || r.Session.Place.Contains(text));
        if (street is not null) rows = rows.Where(r => db.Set<Organisation>().Any(o => o.Code == street && o.Id == r.Session.StreetId));
        return await (from r in rows
                      orderby r.Session.StartsAt, r.Session.Id
                      join o in db.Set<Organisation>() on r.Session.OrganisationId equals o.Id
                      join k in db.Set<ActivityKind>() on r.Activity.Kind equals k.Key
                      select new OpenSession(r.Activity.Id, r.Session.Id, r.Activity.Title, k.Name, r.Activity.Category, o.ShortName ?? o.Name, r.Session.StartsAt, r.Session.EndsAt, r.Session.Place,
                          db.Set<Organisation>().Where(x => x.Id == r.Session.StreetId).Select(x => x.ShortName ?? x.Name).FirstOrDefault(), r.Session.Places,
                          db.Set<SessionRole>().Where(x => x.SessionId == r.Session.Id).Sum(x => x.Taken))).Take(most).ToListAsync(cancel);
    }

    /// <summary>The sub-districts there are, to choose from.</summary>
    public async Task<List<(string Code, string Name)>> StreetsAsync(CancellationToken cancel)
    {
        using var _ = db.ByProgram();
        var today = clock.Today;
        var streets = await (from s in db.Set<OrganisationSpell>()
                             where s.Type == OrganisationType.SubdistrictCommittee && s.Day <= today && (s.Until == null || s.Until > today)
                             join o in db.Set<Organisation>() on s.OrganisationId equals o.Id
                             orderby o.Ordinal, o.Id
                             select new { o.Code, Name = o.ShortName ?? o.Name }).ToListAsync(cancel);
        return streets.ConvertAll(s => (s.Code, s.Name));
    }
}
