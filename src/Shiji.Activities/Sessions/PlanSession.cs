using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Parameters;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;

namespace Shiji.Activities;

/// <summary>安排场次 — adds a session to an activity, repeats it, or moves it to another time or place before anybody came.</summary>
public sealed class PlanSession(ShijiDb db, SessionStamps stamps, IEnumerable<IQualification> qualifications, RuleReader rules, DistrictClock clock)
{
    public async Task<Outcome<ActivitySession>> AddAsync(Guid activityId, SessionPlan plan, CancellationToken cancel = default)
    {
        var found = await db.ActivityAsync(activityId, Permission.WriteRecords, cancel);
        if (!found.Ok) return found.Refusal;
        var activity = found.Value;
        if (activity.State is not (ActivityState.Draft or ActivityState.Published)) return new Refusal($"这个活动{activity.State.Word()}，不能再加场次。", "activity");
        if (Wrong(plan) is { } wrong) return wrong;
        if (plan.Roles.Any(r => r.Teaches) && await db.KindAsync(activity.Kind, cancel) is not { Named: true, Timed: false }) return new Refusal("授课岗位只用在实名、不计时长的活动里，如培训、讲座；讲课不算服务时间。", "role");
        string[] skills = [.. plan.Roles.SelectMany(r => (r.Skills ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))];
        foreach (var qualification in qualifications)
            if (await qualification.KnowsAsync(skills, cancel) is { } unknown) return unknown;
        var session = new ActivitySession
        {
            Id = clock.NewId(),
            ActivityId = activity.Id,
            OrganisationId = activity.OrganisationId,
            Kind = activity.Kind,
            Category = activity.Category,
            Project = activity.Project,
            Number = string.IsNullOrWhiteSpace(plan.Number) ? null : plan.Number.Trim(),
            RecordedBy = db.Actor.Name,
            RecordedById = db.Actor.AccountId,
        };
        if (await stamps.PutAsync(session, plan, cancel) is { } refusal) return refusal;
        db.Add(session);
        AddRoles(session, plan);
        await FollowAsync(activity, session, cancel);
        await db.SaveChangesAsync(cancel);
        return session;
    }

    /// <summary>每隔几天再来一场, so many times, all of them or none; each may be changed or cancelled by itself.</summary>
    public async Task<Refusal?> RepeatAsync(Guid id, int everyDays, int times, CancellationToken cancel = default)
    {
        if (everyDays < 1 || times < 1) return new Refusal("请写每隔几天、再来几场，都从 1 起。", "times");
        if ((await rules.OnAsync(clock.Today, cancel)).Find("activity.repeat.largest") is { } most && times > most.Value) return new Refusal($"一次最多再来 {most.Value:0} 场，请分几次安排。", "times");
        var found = await db.SessionAsync(id, Permission.WriteRecords, cancel);
        if (!found.Ok) return found.Refusal;
        await using var transaction = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(cancel) : null;
        for (var i = 1; i <= times; i++)
            if ((await AddAsync(found.Value.ActivityId, await LikeAsync(found.Value, everyDays * i, cancel), cancel)).Refusal is { } refusal)
                return refusal;
        if (transaction is not null) await transaction.CommitAsync(cancel);
        return null;
    }

    /// <summary>Moves it in time or place; whoever checked in already did so there and then.</summary>
    public async Task<Refusal?> MoveAsync(Guid id, SessionPlan plan, CancellationToken cancel = default)
    {
        var found = await db.SessionAsync(id, Permission.WriteRecords, cancel);
        if (!found.Ok) return found.Refusal;
        var session = found.Value;
        if (session.State != SessionState.Planned) return new Refusal("这一场已经办过或取消了，不能再改时间地点。", "session");
        if (await db.Set<CheckIn>().AnyAsync(c => c.SessionId == id, cancel)) return new Refusal("已经有人签到，这一场的时间地点不能再改。", "session");
        if (Wrong(plan) is { } wrong) return wrong;
        if (await stamps.PutAsync(session, plan, cancel) is { } refusal) return refusal;
        await FollowAsync(await db.Set<Activity>().SingleAsync(a => a.Id == session.ActivityId, cancel), session, cancel);
        return await db.SaveAsync(cancel);
    }

    /// <summary>The same so many days later.</summary>
    internal async Task<SessionPlan> LikeAsync(ActivitySession session, int days, CancellationToken cancel)
    {
        var roles = await db.Set<SessionRole>().AsNoTracking().Where(r => r.SessionId == session.Id).OrderBy(r => r.Ordinal).ToListAsync(cancel);
        return new(clock.LocalOf(session.StartsAt).AddDays(days), clock.LocalOf(session.EndsAt).AddDays(days), session.Place)
        {
            PlaceId = session.PlaceId,
            Latitude = session.Latitude,
            Longitude = session.Longitude,
            Roles = [.. roles.Select(r => new RolePlan(r.Name, r.Capacity, r.AgeLeast, r.AgeMost, r.Skills, r.Teaches))],
        };
    }

    internal static Refusal? Wrong(SessionPlan plan)
    {
        if (plan.Starts is not { } starts) return new("请写开始时间。", "starts");
        if (plan.Ends is not { } ends) return new("请写结束时间。", "ends");
        if (ends <= starts) return new("结束时间要在开始时间之后。", "ends");
        if (string.IsNullOrWhiteSpace(plan.Place)) return new("请写地点。", "place");
        foreach (var role in plan.Roles)
        {
            if (string.IsNullOrWhiteSpace(role.Name)) return new("请写岗位名称。", "role");
            if (role.Capacity < 0) return new($"“{role.Name}”的名额不能小于 0；不限人数请填 0。", "role");
            if (role.AgeLeast > role.AgeMost) return new($"“{role.Name}”的年龄下限大于上限。", "role");
        }

        return null;
    }

    private void AddRoles(ActivitySession session, SessionPlan plan)
    {
        var roles = plan.Roles.Count > 0 ? plan.Roles : [new("志愿者", 0)];
        db.AddRange(roles.Select((r, i) => new SessionRole
        {
            Id = clock.NewId(),
            SessionId = session.Id,
            OrganisationId = session.OrganisationId,
            Day = session.Day,
            Name = r.Name!.Trim(),
            Capacity = r.Capacity,
            AgeLeast = r.AgeLeast,
            AgeMost = r.AgeMost,
            Skills = r.Skills?.Trim().ReplaceLineEndings("\n") ?? "",
            Teaches = r.Teaches,
            Ordinal = i,
        }));
        session.Places = roles.Sum(r => r.Capacity);
    }

    /// <summary>An activity lies on the day of its first session; sign-ups and posts on that of theirs.</summary>
    private async Task FollowAsync(Activity activity, ActivitySession session, CancellationToken cancel)
    {
        var others = await db.Set<ActivitySession>().Where(s => s.ActivityId == activity.Id && s.Id != session.Id && s.State != SessionState.Cancelled).Select(s => (DateOnly?)s.Day).MinAsync(cancel);
        activity.Day = others < session.Day ? others.Value : session.Day;
        foreach (var role in await db.Set<SessionRole>().Where(r => r.SessionId == session.Id && r.Day != session.Day).ToListAsync(cancel)) role.Day = session.Day;
        foreach (var signUp in await db.Set<SignUp>().Where(r => r.SessionId == session.Id && r.Day != session.Day).ToListAsync(cancel)) signUp.Day = session.Day;
    }
}
