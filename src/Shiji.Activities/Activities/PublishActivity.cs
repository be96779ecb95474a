using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;

namespace Shiji.Activities;

/// <summary>发布活动 — at once, or after somebody else's approval where its kind asks for it; never without the risks and the insurance that its work asks for.</summary>
public sealed class PublishActivity(ShijiDb db, DistrictClock clock)
{
    /// <summary>提交 — publishes, or sends it to be approved.</summary>
    public async Task<Refusal?> SubmitAsync(Guid id, CancellationToken cancel = default)
    {
        var found = await db.ActivityAsync(id, Permission.WriteRecords, cancel);
        if (!found.Ok) return found.Refusal;
        var activity = found.Value;
        if (activity.State != ActivityState.Draft) return new Refusal($"这个活动{activity.State.Word()}，不用再提交。", "activity");
        var kind = await db.KindAsync(activity.Kind, cancel);
        if (await LackingAsync(activity, kind, cancel) is { } lacking) return lacking;
        (activity.MadeBy, activity.MadeById, activity.Reason) = (db.Actor.Name, db.Actor.AccountId, null);
        if (kind.NeedsApproval) activity.State = ActivityState.Submitted;
        else Publish(activity);
        return await db.SaveAsync(cancel);
    }

    public async Task<Refusal?> ApproveAsync(Guid id, CancellationToken cancel = default)
    {
        var found = await WaitingAsync(id, cancel);
        if (!found.Ok) return found.Refusal;
        var activity = found.Value;
        if (db.IsMe(activity.MadeById, activity.MadeBy)) return new Refusal("自己提交的活动要由他人审批。", "by");
        if (await LackingAsync(activity, await db.KindAsync(activity.Kind, cancel), cancel) is { } lacking) return lacking;
        Publish(activity);
        activity.ApprovedBy = db.Actor.Name;
        return await db.SaveAsync(cancel);
    }

    public async Task<Refusal?> ReturnAsync(Guid id, string? reason, CancellationToken cancel = default)
    {
        if (string.IsNullOrWhiteSpace(reason)) return new Refusal("请写明退回的理由。", "reason");
        var found = await WaitingAsync(id, cancel);
        if (!found.Ok) return found.Refusal;
        (found.Value.State, found.Value.Reason) = (ActivityState.Draft, reason.Trim());
        return await db.SaveAsync(cancel);
    }

    private void Publish(Activity activity) => (activity.State, activity.PublishedAt) = (ActivityState.Published, clock.UtcNow);

    private async Task<Refusal?> LackingAsync(Activity activity, ActivityKind kind, CancellationToken cancel) =>
        ActivityRules.Published(activity, kind, await db.Set<ActivitySession>().CountAsync(s => s.ActivityId == activity.Id && s.State != SessionState.Cancelled, cancel));

    private async Task<Outcome<Activity>> WaitingAsync(Guid id, CancellationToken cancel)
    {
        var found = await db.ActivityAsync(id, Permission.ReviewRecords, cancel);
        if (found is { Ok: true, Value.State: not ActivityState.Submitted }) return new Refusal($"这个活动{found.Value.State.Word()}，不在待审。", "activity");
        return found;
    }
}
