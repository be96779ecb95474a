using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Notices;
using Shiji.Kernel.People;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;

namespace Shiji.Activities;

/// <summary>邀请 — asks somebody to come; only their own yes makes it a place (条例 art. 25: nobody is assigned).</summary>
public sealed class InvitePeople(ShijiDb db, Tell tell, IEnumerable<IQualification> qualifications, DistrictClock clock)
{
    public async Task<Refusal?> DoAsync(Guid roleId, int person, CancellationToken cancel = default)
    {
        if (await db.Set<SessionRole>().SingleOrDefaultAsync(r => r.Id == roleId, cancel) is not { } role) return new Refusal("没有这个岗位，或者不归您现在的岗位管。", "role");
        if (await db.CheckAsync(Permission.WriteRecords, role.OrganisationId, cancel) is { } beyond) return beyond;
        var session = await db.Set<ActivitySession>().SingleAsync(s => s.Id == role.SessionId, cancel);
        var activity = await db.Set<Activity>().SingleAsync(a => a.Id == session.ActivityId, cancel);
        if (activity.State != ActivityState.Published || session.State != SessionState.Planned || clock.UtcNow >= session.EndsAt) return new Refusal("这一场现在不招募，不能邀请。", "session");
        if (await db.Whole<Person>().Where(p => p.Id == person && p.ErasedAt == null && p.MergedInto == null).Select(p => p.AccountId).SingleOrDefaultAsync(cancel) is not { } account)
            return new Refusal($"没有人员编号 {person}，或者本人还没有账号，收不到邀请；请当面或电话联系，由本人报名。", "person");
        if (await db.Set<SignUp>().AnyAsync(s => s.SessionId == session.Id && s.PersonId == person && s.State <= SignUpState.Declined, cancel)) return new Refusal("这个人已经报名、受邀或谢绝过，不再邀请。", "person");
        using var _ = db.ByProgram(); // whoever is asked may keep file and account anywhere
        foreach (var qualification in qualifications)
            if (await qualification.HasAsync(person, role, invited: true, cancel) is { } lacking) return lacking;
        db.Add(new SignUp { Id = clock.NewId(), SessionId = session.Id, RoleId = role.Id, OrganisationId = session.OrganisationId, Day = session.Day, PersonId = person, State = SignUpState.Invited, At = clock.UtcNow });
        await tell.DoAsync([new(account, $"invite:{session.Id:N}", $"邀请您参加“{activity.Title}”{session.Day.Month}月{session.Day.Day}日这一场，去不去由您定。", "/me/activities")], cancel);
        return await db.SaveAsync(cancel);
    }

    /// <summary>The answer of whoever was asked.</summary>
    public async Task<Refusal?> AnswerAsync(Guid id, bool accepts, CancellationToken cancel = default)
    {
        if (await db.OwnFileAsync(cancel) is not { } me) return OwnFile.None;
        using var _ = db.ByProgram();
        if (await db.Set<SignUp>().SingleOrDefaultAsync(s => s.Id == id && s.PersonId == me.Id && s.State == SignUpState.Invited, cancel) is not { } row) return new Refusal("没有这个邀请，或者已经答复过。", "signup");
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        row.At = clock.UtcNow;
        row.State = !accepts ? SignUpState.Declined : await db.TakePlacesAsync(row.RoleId, 1, cancel) ? SignUpState.Joined : SignUpState.Waiting;
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return null;
    }
}
