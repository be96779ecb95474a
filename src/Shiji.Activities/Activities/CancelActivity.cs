using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Notices;
using Shiji.Kernel.People;
using Shiji.Kernel.Results;

namespace Shiji.Activities;

/// <summary>取消 — an activity or one session of it, with a reason, told to everybody who had a place or waited for one. What was held stays held.</summary>
public sealed class CancelActivity(ShijiDb db, Tell tell)
{
    public async Task<Refusal?> DoAsync(Guid id, string? reason, CancellationToken cancel = default)
    {
        if (string.IsNullOrWhiteSpace(reason)) return new Refusal("请写明取消的理由，会告诉已经报名的人。", "reason");
        var found = await db.ActivityAsync(id, Permission.WriteRecords, cancel);
        if (!found.Ok) return found.Refusal;
        var activity = found.Value;
        if (activity.State is ActivityState.Closed or ActivityState.Cancelled) return new Refusal($"这个活动{activity.State.Word()}，不能再取消。", "activity");
        var sessions = await db.Set<ActivitySession>().Where(s => s.ActivityId == id).ToListAsync(cancel);
        if (sessions.Exists(s => s.State is SessionState.Held or SessionState.Reported)) return new Refusal("已经有场次办过，整个活动不能取消；请逐场取消还没有办的。", "session");
        (activity.State, activity.Reason) = (ActivityState.Cancelled, reason.Trim());
        foreach (var session in sessions.Where(s => s.State == SessionState.Planned)) await EndAsync(activity, session, reason.Trim(), cancel);
        return await db.SaveAsync(cancel);
    }

    public async Task<Refusal?> SessionAsync(Guid id, string? reason, CancellationToken cancel = default)
    {
        if (string.IsNullOrWhiteSpace(reason)) return new Refusal("请写明取消的理由，会告诉已经报名的人。", "reason");
        var found = await db.SessionAsync(id, Permission.WriteRecords, cancel);
        if (!found.Ok) return found.Refusal;
        var session = found.Value;
        if (session.State != SessionState.Planned) return new Refusal("这一场已经办过或取消了，请刷新后再看。", "session");
        if (await db.Set<CheckIn>().AnyAsync(c => c.SessionId == id, cancel)) return new Refusal("已经有人签到，这一场不能取消；请核定，没有服务的不予核定。", "session");
        await EndAsync(await db.Set<Activity>().SingleAsync(a => a.Id == session.ActivityId, cancel), session, reason.Trim(), cancel);
        return await db.SaveAsync(cancel);
    }

    private async Task EndAsync(Activity activity, ActivitySession session, string reason, CancellationToken cancel)
    {
        (session.State, session.Reason) = (SessionState.Cancelled, reason);
        var people = await db.Set<SignUp>().Where(s => s.SessionId == session.Id && s.State <= SignUpState.Invited).Select(s => s.ByPersonId ?? s.PersonId).Distinct().ToListAsync(cancel);
        // Whoever signed up may keep their file elsewhere; only their account is asked for, to tell them.
        var accounts = await db.Whole<Person>().Where(p => people.Contains(p.Id) && p.AccountId != null).Select(p => p.AccountId!.Value).ToListAsync(cancel);
        await tell.DoAsync([.. accounts.Select(a => new NoticeDraft(a, $"session:{session.Id:N}:cancelled", $"“{activity.Title}”{session.Day.Month}月{session.Day.Day}日这一场取消了：{reason}", "/me/activities"))], cancel);
    }
}
