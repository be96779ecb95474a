using Microsoft.EntityFrameworkCore;
using Shiji.Activities;
using Shiji.Kernel.Data;
using Shiji.Kernel.Time;

namespace Shiji.Volunteering;

/// <summary>可以邀请去的培训 — a post of a 头雁培训 that is still to come, within reach.</summary>
public sealed record OpenPost(Guid Role, string Name, string Title, DateTime StartsAt)
{
    internal static Task<List<OpenPost>> OfAsync(ShijiDb db, DistrictClock clock, CancellationToken cancel)
    {
        var now = clock.UtcNow;
        return (from s in db.Set<ActivitySession>()
                where s.Kind == Trainings.Kind && s.Category == Trainings.OfLeaders && s.State == SessionState.Planned && s.EndsAt > now
                join a in db.Set<Activity>() on s.ActivityId equals a.Id
                where a.State == ActivityState.Published
                join r in db.Set<SessionRole>() on s.Id equals r.SessionId
                where !r.Teaches
                orderby s.StartsAt, r.Ordinal
                select new OpenPost(r.Id, r.Name, a.Title, s.StartsAt)).ToListAsync(cancel);
    }
}
