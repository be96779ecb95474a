using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.Records;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;

namespace Shiji.League;

/// <summary>推优台 — a recommendation taken up at the step it is at, by the branch or by the committee above it; and a step written down.</summary>
public sealed class RecommendDesk(ShijiDb db, DistrictClock clock)
{
    /// <summary>What the committee above does; the rest is the branch's.</summary>
    public static bool IsAbove(RecommendStage next) => next is RecommendStage.Agreed or RecommendStage.Reviewed or RecommendStage.Sent;

    /// <param name="next">The step that is to be done.</param>
    public async Task<Outcome<Recommendation>> TakeAsync(Guid id, RecommendStage[] from, RecommendStage next, DateOnly day, CancellationToken cancel)
    {
        if (await db.Set<Recommendation>().SingleOrDefaultAsync(r => r.Id == id, cancel) is not { } found) return new Refusal("没有这份推优，或者不归您现在的岗位管。", "recommendation");
        if (!from.Contains(found.Stage)) return new Refusal($"这份推优现在是“{found.Stage.Word()}”，不能办“{next.Word()}”，请刷新后再看。", "recommendation");
        if (await MayAsync(found.OrganisationId, next, cancel) is { } beyond) return beyond;
        if (day > clock.Today) return new Refusal($"{day:yyyy-MM-dd} 还没有到。", "day");
        var last = await db.Set<RecommendationStep>().Where(s => s.RecommendationId == id).MaxAsync(s => (DateOnly?)s.Day, cancel);
        return day < last ? new Refusal($"上一步是 {last:yyyy-MM-dd} 办的，这一步不能早于那一天。", "day") : found;
    }

    public async Task<Refusal?> MayAsync(int branch, RecommendStage next, CancellationToken cancel)
    {
        if (!IsAbove(next)) return await db.CheckAsync(Permission.WritePeople, branch, cancel);
        return await db.CheckAsync(Permission.ReviewRecords, await db.AboveAsync(branch, clock.Today, cancel), cancel) is null ? null : new Refusal("这一步由支部的上级团委办理，请报上级。", "post");
    }

    /// <summary>What was done, added to what the caller saves.</summary>
    public void Step(Recommendation recommendation, RecommendStage stage, DateOnly day, string what)
    {
        recommendation.Stage = stage;
        db.Add(new RecommendationStep
        {
            Id = clock.NewId(),
            OrganisationId = recommendation.OrganisationId,
            Day = day,
            RecommendationId = recommendation.Id,
            PersonId = recommendation.PersonId,
            Stage = stage,
            What = what,
            By = db.Actor.Name,
            ById = db.Actor.AccountId,
            At = clock.UtcNow,
            Evidence = Evidence.Declared,
        });
    }

    public async Task<Refusal?> SaveAsync(CancellationToken cancel)
    {
        try
        {
            await db.SaveChangesAsync(cancel);
            return null;
        }
        catch (DbUpdateException) when (!cancel.IsCancellationRequested) // two at once: the first stands
        {
            db.ChangeTracker.Clear();
            return new Refusal("刚刚有人办过这个人的推优，这次没有办，请刷新后再看。", "recommendation");
        }
    }
}
