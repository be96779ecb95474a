using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.People;
using Shiji.Kernel.Records;
using Shiji.Kernel.Results;
using Shiji.Kernel.Secrecy;
using Shiji.Kernel.Time;

namespace Shiji.League;

/// <summary>发起转接 — by the sender, who releases with it; or by the receiver, who names somebody they do not see.</summary>
public sealed class StartTransfer(ShijiDb db, Roll roll, TransferDesk desk, Vault vault, DistrictClock clock)
{
    /// <param name="to">转入组织: a branch, or whatever will give them to one of its branches.</param>
    public async Task<Outcome<Transfer>> SendAsync(int member, int to, TransferWay? way, bool graduate, string? reason, CancellationToken cancel = default)
    {
        var taken = await roll.TakeAsync(member, clock.Today, cancel);
        if (!taken.Ok) return taken.Refusal with { Field = taken.Refusal.Field == "day" ? "member" : taken.Refusal.Field };
        if (await db.CheckAsync(Permission.WritePeople, taken.Value.Spell.OrganisationId, cancel) is { } beyond) return beyond;
        return await BeginAsync(taken.Value, to, way, graduate, reason, TransferState.Released, cancel);
    }

    /// <summary>申请转入 — the receiver names the member by document or number and by name, and learns nothing else.</summary>
    public async Task<Outcome<Transfer>> AskAsync(int to, string? name, string? identityOrNumber, TransferWay? way, string? reason, CancellationToken cancel = default)
    {
        if (await db.CheckAsync(Permission.WritePeople, to, cancel) is { } beyond) return beyond;
        if (string.IsNullOrWhiteSpace(name)) return new Refusal("请填写姓名。", "name");
        if (string.IsNullOrWhiteSpace(identityOrNumber)) return new Refusal("请填写证件号码或发展团员编号。", "identity");
        var text = identityOrNumber.Trim();
        var print = ReadIdentity.Of(text, clock.Today) is { Ok: true, Value: { } document } ? vault.Fingerprint(document.Number, Person.IdentityPurpose) : null;
        var found = await (from m in db.Whole<Member>()
                           join p in db.Whole<Person>() on m.PersonId equals p.Id
                           where m.State == MemberState.OnRoll && p.Name == name.Trim() && (m.Number == text || (print != null && p.IdentityFingerprint == print))
                           select m.Id).Take(2).ToListAsync(cancel);
        if (found is not [var id]) return new Refusal("没有找到在册的这名团员：姓名要与证件号码或发展团员编号对得上。不在本区的，请办理登记转入。", "identity");
        using var _ = db.ByProgram();
        var taken = await roll.TakeAsync(id, clock.Today, cancel);
        return taken.Ok ? await BeginAsync(taken.Value, to, way, false, reason, TransferState.Asked, cancel) : taken.Refusal with { Field = "identity" };
    }

    private async Task<Outcome<Transfer>> BeginAsync(Standing standing, int to, TransferWay? way, bool graduate, string? reason, TransferState state, CancellationToken cancel)
    {
        var (member, spell) = standing;
        if (way is not { } where) return new Refusal("请选择去向。", "way");
        if (to == spell.OrganisationId) return new Refusal("此人就在这个支部，不用转接。", "organisation");
        if (await db.TypeOnAsync(to, clock.Today, cancel) is null) return new Refusal("转入的组织已经撤销，请选承接的组织。", "organisation");
        if (await db.Whole<Transfer>().AnyAsync(t => t.MemberId == member.Id && Transfer.Open.Contains(t.State) && (t.DueOn == null || t.DueOn >= clock.Today), cancel)) return new Refusal("此人已有一项转接在办，一次只能办一项；要改去向的，请先撤回那一项。", "member");
        if (await desk.IsOfAgeAsync(member.PersonId, cancel)) return new Refusal("此人已到离团的年龄，请办理离团，不再转接。", "member");
        foreach (var late in await db.Whole<Transfer>().Where(t => t.MemberId == member.Id && Transfer.Open.Contains(t.State)).ToListAsync(cancel)) desk.Lapse(late);
        var transfer = New(clock, db.Actor, member.Id, member.PersonId, spell.OrganisationId, to, where, graduate, reason, state, await desk.DueAsync(cancel));
        db.Add(transfer);
        return await desk.SaveAsync(cancel) is { } refusal ? refusal : transfer;
    }

    internal static Transfer New(DistrictClock clock, Actor actor, int member, int person, int from, int to, TransferWay way, bool graduate, string? reason, TransferState state, DateOnly? due) => new()
    {
        Id = clock.NewId(),
        OrganisationId = from,
        OtherId = to,
        Day = clock.Today,
        State = state,
        MemberId = member,
        PersonId = person,
        Way = way,
        Graduate = graduate,
        DueOn = due,
        Reason = string.IsNullOrWhiteSpace(reason) ? null : reason.Trim(),
        AskedAt = clock.UtcNow,
        AskedBy = actor.Name,
        AskedById = actor.AccountId,
        Evidence = Evidence.Declared,
    };
}
