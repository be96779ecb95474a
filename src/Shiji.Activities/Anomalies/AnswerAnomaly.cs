using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;

namespace Shiji.Activities;

/// <summary>异常结论 — explained and accepted, or not; by somebody it is not about, with a reason that is kept.</summary>
public sealed class AnswerAnomaly(ShijiDb db, DistrictClock clock)
{
    public async Task<Refusal?> DoAsync(Guid id, bool accepts, string? reason, CancellationToken cancel = default)
    {
        if (string.IsNullOrWhiteSpace(reason)) return new Refusal("请写明结论的理由，会一直留着。", "reason");
        if (await db.Set<Anomaly>().SingleOrDefaultAsync(a => a.Id == id, cancel) is not { } anomaly) return new Refusal("没有这条异常，或者不归您现在的岗位管。", "anomaly");
        if (await db.CheckAsync(Permission.ReviewRecords, anomaly.OrganisationId, cancel) is { } beyond) return beyond;
        if (anomaly.Answer != AnomalyAnswer.Open) return new Refusal($"这条异常已经有结论：{anomaly.Answer.Word()}。", "anomaly");
        if (anomaly.PersonId is { } person && await db.Whole<Kernel.People.Person>().AnyAsync(p => (p.Id == person || p.MergedInto == person) && p.AccountId != null && p.AccountId == db.Actor.AccountId, cancel))
            return new Refusal("关于自己的异常要由他人处理。", "by");
        (anomaly.Answer, anomaly.Reason) = (accepts ? AnomalyAnswer.Accepted : AnomalyAnswer.Rejected, reason.Trim());
        (anomaly.AnsweredBy, anomaly.AnsweredAt) = (db.Actor.Name, clock.UtcNow);
        return await db.SaveAsync(cancel);
    }
}
