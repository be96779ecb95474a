using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.People;
using Shiji.Kernel.Results;

namespace Shiji.League;

/// <summary>登记团员 — somebody who joined before, elsewhere: listed when a roll is first kept, or come from outside the district. Whoever joins here goes the way of admission.</summary>
public sealed class EnrolMember(ShijiDb db, RegisterPerson register, MemberCheck check, Roll roll)
{
    /// <param name="personId">人员编号 of a file that is there; null for somebody without one.</param>
    /// <param name="kind">建册 or 转入.</param>
    /// <param name="day">入册日.</param>
    public async Task<Outcome<Member>> DoAsync(NewPerson entry, int? personId, MemberFacts facts, RollChangeKind kind, DateOnly day, Note note, CancellationToken cancel = default)
    {
        if (await db.CheckAsync(Permission.WritePeople, entry.OrganisationId, cancel) is { } beyond) return beyond;
        if (kind is not (RollChangeKind.Listed or RollChangeKind.Received)) return new Refusal("请选择是建册还是从本区以外转入。", "kind");
        if (kind == RollChangeKind.Received && string.IsNullOrWhiteSpace(note.Reason)) return new Refusal("请写明从哪里转来。", "reason");
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var file = personId is { } id ? await check.FileAsync(id, cancel) : await register.DoAsync(entry, cancel);
        if (!file.Ok) return file.Refusal;
        var person = file.Value;
        if (await check.DoAsync(person, entry.OrganisationId, facts, day, cancel) is { } refusal) return refusal;
        var member = new Member
        {
            Id = await db.TakeNumbersAsync<Member>(cancel: cancel),
            PersonId = person.Id,
            RegisteredAs = person.Id,
            Day = facts.JoinedOn!.Value,
            Number = string.IsNullOrWhiteSpace(facts.Number) ? null : facts.Number.Trim(),
            InParty = facts.InParty,
            Floating = facts.Floating,
        };
        roll.Enter(member, entry.OrganisationId, day, kind, note);
        db.Add(member);
        try
        {
            await db.SaveChangesAsync(cancel);
            await transaction.CommitAsync(cancel);
            return member;
        }
        catch (DbUpdateException) when (!cancel.IsCancellationRequested) // one person and one number, once
        {
            return new Refusal("刚刚有人登记了同一个人或同一个编号，请刷新后再看。", "person");
        }
    }
}
