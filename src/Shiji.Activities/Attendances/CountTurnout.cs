using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Records;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;

namespace Shiji.Activities;

/// <summary>现场计数 — where a kind does not name who came: so many, counted at the door, and accepted by somebody else.</summary>
public sealed class CountTurnout(ShijiDb db, DistrictClock clock)
{
    public async Task<Refusal?> ReportAsync(Guid sessionId, int people, CancellationToken cancel = default)
    {
        var found = await db.SessionAsync(sessionId, Permission.WriteRecords, cancel);
        if (!found.Ok) return found.Refusal;
        var session = found.Value;
        if ((await db.KindAsync(session.Kind, cancel)).Named) return new Refusal("这一类活动实名签到，人数由参与记录得出，不用另报。", "people");
        if (session.State is not (SessionState.Planned or SessionState.Reported)) return new Refusal($"这一场已经是“{session.StageAt(clock.UtcNow).Word()}”，不能再报人数。", "session");
        if (clock.UtcNow < session.StartsAt) return new Refusal("这一场还没有开始，开始以后再报人数。", "session");
        if (people <= 0) return new Refusal("人数要在 1 以上；没有办成的请取消这一场。", "people");
        (session.Counted, session.State, session.Evidence, session.Reason) = (people, SessionState.Reported, Evidence.RollCall, null);
        (session.RecordedBy, session.RecordedById) = (db.Actor.Name, db.Actor.AccountId);
        return await db.SaveAsync(cancel);
    }

    public async Task<Refusal?> AcceptAsync(Guid sessionId, CancellationToken cancel = default)
    {
        var found = await WaitingAsync(sessionId, cancel);
        if (!found.Ok) return found.Refusal;
        if (db.IsMe(found.Value.RecordedById, found.Value.RecordedBy)) return new Refusal("自己报的人数要由他人审核。", "by");
        found.Value.State = SessionState.Held;
        return await db.SaveAsync(cancel);
    }

    public async Task<Refusal?> ReturnAsync(Guid sessionId, string? reason, CancellationToken cancel = default)
    {
        if (string.IsNullOrWhiteSpace(reason)) return new Refusal("请写明退回的理由。", "reason");
        var found = await WaitingAsync(sessionId, cancel);
        if (!found.Ok) return found.Refusal;
        (found.Value.State, found.Value.Reason) = (SessionState.Planned, reason.Trim());
        return await db.SaveAsync(cancel);
    }

    private async Task<Outcome<ActivitySession>> WaitingAsync(Guid id, CancellationToken cancel)
    {
        var found = await db.SessionAsync(id, Permission.ReviewRecords, cancel);
        return found is { Ok: true, Value.State: not SessionState.Reported } ? new Refusal("这一场没有待审的人数，请刷新后再看。", "session") : found;
    }
}
