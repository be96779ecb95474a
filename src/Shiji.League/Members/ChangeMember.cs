using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;

namespace Shiji.League;

/// <summary>办理团员 — what changes of somebody who stays on the roll: they join the Party, are away for a time, are given their number; and what takes an act back.</summary>
public sealed class ChangeMember(ShijiDb db, Roll roll, MemberCheck check, DistrictClock clock)
{
    /// <summary>入党 and the membership kept; or, entered by mistake, not so.</summary>
    public async Task<Refusal?> IdentifyAsync(int member, bool inParty, DateOnly day, CancellationToken cancel = default)
    {
        var taken = await TakeAsync(member, day, cancel);
        if (!taken.Ok) return taken.Refusal;
        if (taken.Value.Member.InParty == inParty) return new Refusal($"此人已经记为{MemberWords.Identity(inParty)}。", "identity");
        roll.Identify(taken.Value, inParty, day);
        await db.SaveChangesAsync(cancel);
        return null;
    }

    /// <summary>流动团员 — away for a time; they stay on this roll.</summary>
    public async Task<Refusal?> FloatAsync(int member, bool floating, CancellationToken cancel = default)
    {
        var found = await FindAsync(member, cancel);
        if (!found.Ok) return found.Refusal;
        if (found.Value.State != MemberState.OnRoll) return new Refusal("此人不在册上。", "member");
        found.Value.Floating = floating;
        await db.SaveChangesAsync(cancel);
        return null;
    }

    /// <summary>补登或更正编号和入团日 — as the member's own papers have them.</summary>
    public async Task<Refusal?> AmendAsync(int member, DateOnly? joined, string? number, CancellationToken cancel = default)
    {
        var found = await FindAsync(member, cancel);
        if (!found.Ok) return found.Refusal;
        if (joined is not { } day) return new Refusal("请填写入团日期。", "joined");
        var first = await db.Whole<RollSpell>().Where(s => s.MemberId == member && !s.Void).MinAsync(s => (DateOnly?)s.Day, cancel);
        if (day > first) return new Refusal($"此人 {first:yyyy-MM-dd} 已经在册，入团日期不能晚于那一天。", "joined");
        if (MemberNumber.Check(number, day) is { } wrong) return wrong;
        if (await check.TakenAsync(number, found.Value.PersonId, cancel) is { } taken) return taken;
        (found.Value.Day, found.Value.Number) = (day, string.IsNullOrWhiteSpace(number) ? null : number.Trim());
        await db.SaveChangesAsync(cancel);
        return null;
    }

    /// <summary>恢复团籍 — of somebody who left, onto a roll within reach; why is written down.</summary>
    public async Task<Refusal?> RestoreAsync(int member, DateOnly day, Note note, CancellationToken cancel = default)
    {
        var found = await FindAsync(member, cancel);
        if (!found.Ok) return found.Refusal;
        if (found.Value.LeftOn is not { } left || found.Value.State == MemberState.Void) return new Refusal("此人在册上，或登记已经作废，没有可恢复的。", "member");
        if (string.IsNullOrWhiteSpace(note.Reason)) return new Refusal("请写明为什么恢复。", "reason");
        if (day > clock.Today || day < left) return new Refusal($"恢复的日期应在离册的 {left:yyyy-MM-dd} 和今天之间。", "day");
        if (await check.HasRollAsync(found.Value.OrganisationId, day, cancel) is not null) return new Refusal("原来的支部已经撤销，请由现在的支部登记为转入。", "member");
        roll.Enter(found.Value, found.Value.OrganisationId, day, RollChangeKind.Restored, note);
        await db.SaveChangesAsync(cancel);
        return null;
    }

    /// <summary>作废 — somebody entered by mistake, on one roll only and not moved since; by another than whoever entered them.</summary>
    public async Task<Refusal?> VoidAsync(int member, string? reason, CancellationToken cancel = default)
    {
        var found = await FindAsync(member, cancel);
        if (!found.Ok) return found.Refusal;
        if (await db.CheckAsync(Permission.ReviewRecords, found.Value.OrganisationId, cancel) is { } beyond) return beyond;
        if (string.IsNullOrWhiteSpace(reason)) return new Refusal("请写明为什么作废。", "reason");
        var changes = await db.Set<RollChange>().Where(c => c.MemberId == member && !c.Void).ToListAsync(cancel);
        if (changes is not [{ } only] || !only.Kind.Enters()) return new Refusal("此人登记以后已经有过变动，不能整个作废，请逐项更正。", "member");
        if (only.RecordedById is { } author && author == db.Actor.AccountId) return new Refusal("自己登记的要由他人作废。", "by");
        foreach (var spell in await db.Set<RollSpell>().Where(s => s.MemberId == member && !s.Void).ToListAsync(cancel)) spell.Void = true;
        (only.Void, only.Reason) = (true, $"作废：{reason.Trim()}");
        (found.Value.State, found.Value.LeftOn, found.Value.Number, found.Value.RegisteredAs) = (MemberState.Void, only.Day, null, -member); // so that they may be entered again
        await db.SaveChangesAsync(cancel);
        return null;
    }

    private async Task<Outcome<Standing>> TakeAsync(int member, DateOnly day, CancellationToken cancel)
    {
        var taken = await roll.TakeAsync(member, day, cancel);
        if (!taken.Ok) return taken;
        return await db.CheckAsync(Permission.WritePeople, taken.Value.Spell.OrganisationId, cancel) is { } beyond ? beyond : taken;
    }

    private async Task<Outcome<Member>> FindAsync(int member, CancellationToken cancel)
    {
        if (await db.Set<Member>().SingleOrDefaultAsync(m => m.Id == member, cancel) is not { } found) return new Refusal("没有这名团员，或者不归您现在的岗位管。", "member");
        return await db.CheckAsync(Permission.WritePeople, found.OrganisationId, cancel) is { } beyond ? beyond : found;
    }
}
