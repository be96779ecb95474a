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
        if (anomaly is { Kind: AnomalyKind.Objection, AttendanceId: { } about } && await db.Set<Attendance>().SingleOrDefaultAsync(a => a.Id == about && a.State == AttendanceState.Noticed, cancel) is { } noticed)
        {
            if (db.Actor.AccountId is { } me && (noticed.ConfirmedById == me || noticed.RecordedById == me)) return new Refusal("这条时长是您核定或录入的，异议要由他人处理；本级没有别人的，请上级办理。", "by");
            if (!accepts) (noticed.State, noticed.Reason) = (AttendanceState.Refused, reason.Trim());
        }

        (anomaly.Answer, anomaly.Reason) = (accepts ? AnomalyAnswer.Accepted : AnomalyAnswer.Rejected, reason.Trim());
        (anomaly.AnsweredBy, anomaly.AnsweredAt) = (db.Actor.Name, clock.UtcNow);
        return await db.SaveAsync(cancel);
    }
}
