using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Notices;
using Shiji.Kernel.Parameters;
using Shiji.Kernel.People;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;

namespace Shiji.Activities;

/// <summary>退出和候补递补 — gives a place back, and in the same transaction to the first in the line who fits it, who is told.</summary>
public sealed class LeaveSession(ShijiDb db, Tell tell, RuleReader rules, DistrictClock clock)
{
    /// <summary>退出 — one's own, or one's child's.</summary>
    public async Task<Refusal?> WithdrawAsync(Guid id, CancellationToken cancel = default)
    {
        if (await db.OwnFileAsync(cancel) is not { } me) return OwnFile.None;
        using var _ = db.ByProgram();
        if (await db.Set<SignUp>().SingleOrDefaultAsync(s => s.Id == id && (s.PersonId == me.Id || s.ByPersonId == me.Id), cancel) is not { } row) return new Refusal("没有这次报名。", "signup");
        return await EndAsync(row, SignUpState.Withdrawn, null, cancel);
    }

    /// <summary>不录用 — the organisation's, with a reason the person is told.</summary>
    public async Task<Refusal?> RefuseAsync(Guid id, string? reason, CancellationToken cancel = default)
    {
        if (string.IsNullOrWhiteSpace(reason)) return new Refusal("请写明理由，本人看得到。", "reason");
        if (await db.Set<SignUp>().SingleOrDefaultAsync(s => s.Id == id, cancel) is not { } row) return new Refusal("没有这次报名，或者不归您现在的岗位管。", "signup");
        if (await db.CheckAsync(Permission.WriteRecords, row.OrganisationId, cancel) is { } beyond) return beyond;
        using var _ = db.ByProgram(); // whoever moves up may keep their file elsewhere
        return await EndAsync(row, SignUpState.Refused, reason.Trim(), cancel);
    }

    /// <summary>Whoever is too young to come alone goes with their guardian: a child left on a list would stand there by itself.</summary>
    private async Task<Refusal?> EndAsync(SignUp row, SignUpState state, string? reason, CancellationToken cancel)
    {
        if (row.State > SignUpState.Invited) return new Refusal($"这次报名已经是“{row.State.Word()}”。", "signup");
        var children = await Accompanied.ByAsync(db, row, rules, cancel);
        SignUp[] all = [row, .. children];
        var people = all.Select(s => s.PersonId).ToList();
        if (await db.Set<CheckIn>().Where(c => c.SessionId == row.SessionId && people.Contains(c.PersonId)).Select(c => (int?)c.PersonId).FirstOrDefaultAsync(cancel) is { } came)
            return new Refusal(came == row.PersonId ? "已经签到，不用再退出。" : "由其陪同的孩子已经签到，陪同的人不能退出；要走，请带孩子一起签退。", "signup");
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var held = all.Where(s => s.State == SignUpState.Joined).ToList();
        (row.State, row.Reason) = (state, reason);
        if (state == SignUpState.Refused) await TellAsync(row, "这次没有录用您：" + reason, cancel);
        foreach (var child in children)
        {
            (child.State, child.Reason) = (state, state == SignUpState.Refused ? "陪同的监护人没有录用：" + reason : "陪同的监护人退出了");
            await TellAsync(child, $"{child.Reason}，您代报的孩子年纪小，不能自己来，一起{(state == SignUpState.Refused ? "没有录用" : "退出了")}。", cancel);
        }

        if (await db.SaveAsync(cancel) is { } refusal) return refusal;
        foreach (var one in held) await db.GivePlacesAsync(one.RoleId, 1 + one.Guests, cancel);
        foreach (var role in held.Select(s => s.RoleId).Distinct()) await PromoteAsync(role, cancel);
        await transaction.CommitAsync(cancel);
        return null;
    }

    /// <summary>The line in its order; a family too large for what is free does not keep a single person from it.</summary>
    private async Task PromoteAsync(Guid role, CancellationToken cancel)
    {
        foreach (var next in await db.Set<SignUp>().Where(s => s.RoleId == role && s.State == SignUpState.Waiting).OrderBy(s => s.At).ThenBy(s => s.Id).ToListAsync(cancel))
        {
            if (!await db.TakePlacesAsync(role, 1 + next.Guests, cancel)) continue;
            (next.State, next.At) = (SignUpState.Joined, clock.UtcNow);
            await TellAsync(next, "有了空位，您已从候补转为录用。", cancel);
        }

        await db.SaveChangesAsync(cancel);
    }

    private async Task TellAsync(SignUp row, string said, CancellationToken cancel)
    {
        var title = await (from s in db.Set<ActivitySession>() where s.Id == row.SessionId join a in db.Set<Activity>() on s.ActivityId equals a.Id select a.Title).SingleAsync(cancel);
        var who = row.ByPersonId ?? row.PersonId;
        if (await db.Set<Person>().Where(p => p.Id == who).Select(p => p.AccountId).SingleAsync(cancel) is { } account)
            await tell.DoAsync([new(account, $"signup:{row.Id:N}:{row.State}", $"“{title}”{row.Day.Month}月{row.Day.Day}日：{said}", "/me/activities")], cancel);
    }
}
