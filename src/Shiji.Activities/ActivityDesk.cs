using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Results;

namespace Shiji.Activities;

/// <summary>活动台 — what every verb of this hall begins and ends with: the thing within reach, somebody who may, and a save that two cannot make at once.</summary>
internal static class ActivityDesk
{
    public static async Task<Outcome<Activity>> ActivityAsync(this ShijiDb db, Guid id, Permission permission, CancellationToken cancel)
    {
        if (await db.Set<Activity>().SingleOrDefaultAsync(a => a.Id == id, cancel) is not { } activity) return new Refusal("没有这个活动，或者不归您现在的岗位管。", "activity");
        return await db.CheckAsync(permission, activity.OrganisationId, cancel) is { } beyond ? beyond : activity;
    }

    public static async Task<Outcome<ActivitySession>> SessionAsync(this ShijiDb db, Guid id, Permission permission, CancellationToken cancel)
    {
        if (await db.Set<ActivitySession>().SingleOrDefaultAsync(s => s.Id == id, cancel) is not { } session) return new Refusal("没有这一场，或者不归您现在的岗位管。", "session");
        return await db.CheckAsync(permission, session.OrganisationId, cancel) is { } beyond ? beyond : session;
    }

    public static async Task<ActivityKind> KindAsync(this ShijiDb db, string key, CancellationToken cancel) =>
        await db.Set<ActivityKind>().AsNoTracking().SingleAsync(k => k.Key == key, cancel);

    /// <summary>By account; where one of the two has none, by name.</summary>
    public static bool IsMe(this ShijiDb db, Guid? account, string? name) => account is { } other && db.Actor.AccountId is { } me ? other == me : name == db.Actor.Name;

    /// <summary>Saves, or says that somebody else was quicker.</summary>
    public static async Task<Refusal?> SaveAsync(this ShijiDb db, CancellationToken cancel)
    {
        try
        {
            await db.SaveChangesAsync(cancel);
            return null;
        }
        catch (DbUpdateConcurrencyException)
        {
            return new Refusal("刚才有人也改了这里，您的这次没有存；请刷新看过以后再办。", "row");
        }
    }
}
