using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;

namespace Shiji.Activities;

/// <summary>起草活动 — writes a plan down, or writes it anew while nobody has been asked to come; what was published keeps its kind and its organisation.</summary>
public sealed class DraftActivity(ShijiDb db, DistrictClock clock)
{
    public async Task<Outcome<Activity>> DoAsync(ActivityPlan plan, CancellationToken cancel = default)
    {
        if (await db.CheckAsync(Permission.WriteRecords, plan.OrganisationId, cancel) is { } beyond) return beyond;
        var kind = await db.Set<ActivityKind>().AsNoTracking().SingleOrDefaultAsync(k => k.Key == plan.Kind, cancel);
        if ((ActivityRules.Kept(plan, kind) ?? ActivityRules.Begun(kind!)) is { } refusal) return refusal;
        if (await ActivityProject.WrongAsync(db, plan.ProjectCode, clock.Today, cancel) is { } project) return project;
        var activity = new Activity
        {
            Id = clock.NewId(),
            OrganisationId = plan.OrganisationId,
            Day = clock.Today,
            Kind = kind!.Key,
            Title = "",
            Leader = db.Actor.Name,
            LeaderId = db.Actor.AccountId,
            MadeAt = clock.UtcNow,
            MadeBy = db.Actor.Name,
            MadeById = db.Actor.AccountId,
        };
        plan.WriteTo(activity);
        db.Add(activity);
        AddPartners(activity, plan);
        await db.SaveChangesAsync(cancel);
        return activity;
    }

    public async Task<Refusal?> ChangeAsync(Guid id, ActivityPlan plan, CancellationToken cancel = default)
    {
        var found = await db.ActivityAsync(id, Permission.WriteRecords, cancel);
        if (!found.Ok) return found.Refusal;
        var activity = found.Value;
        if (activity.State is not (ActivityState.Draft or ActivityState.Published)) return new Refusal($"这个活动{activity.State.Word()}，不能再改；待审的请先退回。", "activity");
        var kind = await db.KindAsync(activity.Kind, cancel);
        if (ActivityRules.Kept(plan with { Kind = activity.Kind }, kind) is { } refusal) return refusal;
        // What was counted under a category stays there: every attendance carries it.
        if (activity.State == ActivityState.Published && plan.Category != activity.Category) return new Refusal("活动已经发布，类别不能再改；请取消后另建一个。", "category");
        var sessions = await db.Set<ActivitySession>().Where(s => s.ActivityId == id).ToListAsync(cancel);
        if (plan.ProjectCode != activity.Project && (await ActivityProject.WrongAsync(db, plan.ProjectCode, clock.Today, cancel) ?? await ActivityProject.KeptAsync(db, sessions, cancel)) is { } kept) return kept;
        plan.WriteTo(activity);
        foreach (var session in sessions.Where(s => s.Category != activity.Category || s.Project != activity.Project)) (session.Category, session.Project) = (activity.Category, activity.Project);
        if (activity.State == ActivityState.Published && ActivityRules.Published(activity, kind, sessions.Count) is { } lacking) return lacking;
        db.RemoveRange(await db.Set<ActivityPartner>().Where(p => p.ActivityId == id).ToListAsync(cancel));
        await db.SaveChangesAsync(cancel);
        AddPartners(activity, plan);
        return await db.SaveAsync(cancel);
    }

    private void AddPartners(Activity activity, ActivityPlan plan) => db.AddRange(plan.Partners.Where(p => p.Organisation != activity.OrganisationId)
        .DistinctBy(p => p.Organisation).Select(p => new ActivityPartner { ActivityId = activity.Id, HostId = p.Organisation, Hosts = p.Hosts }));
}
