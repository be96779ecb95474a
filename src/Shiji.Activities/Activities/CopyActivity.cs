using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;

namespace Shiji.Activities;

/// <summary>再办一次 — a draft like one there was, its sessions moved to begin on another day; series are made of it.</summary>
public sealed class CopyActivity(ShijiDb db, DraftActivity draft, PlanSession plan, DistrictClock clock)
{
    /// <param name="first">The day of its first session.</param>
    public async Task<Outcome<Activity>> DoAsync(Guid id, DateOnly first, CancellationToken cancel = default)
    {
        var found = await db.ActivityAsync(id, Permission.WriteRecords, cancel);
        if (!found.Ok) return found.Refusal;
        if (first < clock.Today) return new Refusal("第一场的日期已经过去，请选今天以后的日子。", "first");
        if (ActivityRules.Begun(await db.KindAsync(found.Value.Kind, cancel)) is { } stopped) return stopped with { Field = "first" };
        var partners = await db.Set<ActivityPartner>().Where(p => p.ActivityId == id).ToListAsync(cancel);
        var sessions = await db.Set<ActivitySession>().AsNoTracking().Where(s => s.ActivityId == id && s.State != SessionState.Cancelled).OrderBy(s => s.StartsAt).ToListAsync(cancel);
        var made = await draft.DoAsync(ActivityPlan.Of(found.Value) with { Partners = [.. partners.Select(p => (p.HostId, p.Hosts))] }, cancel);
        if (!made.Ok) return made.Refusal;
        made.Value.SeriesOf = found.Value.SeriesOf ?? id;
        var days = sessions.Count == 0 ? 0 : first.DayNumber - sessions[0].Day.DayNumber;
        foreach (var session in sessions)
            if ((await plan.AddAsync(made.Value.Id, await plan.LikeAsync(session, days, cancel), cancel)).Refusal is { } refusal)
                return refusal;
        await db.SaveChangesAsync(cancel);
        return made.Value;
    }
}
