using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Logs;
using Shiji.Kernel.Results;
using Shiji.Kernel.Secrecy;

namespace Shiji.Kernel.People;

/// <summary>查看完整信息 — opens what is sealed in one person's file, for a reason, and leaves its trace before it is shown (domain.md §9.3).</summary>
public sealed class RevealPerson(ShijiDb db, Vault vault)
{
    public async Task<Outcome<RevealedPerson>> DoAsync(int id, string? reason, CancellationToken cancel = default)
    {
        if (string.IsNullOrWhiteSpace(reason)) return new Refusal("请写明为什么要看，会记入日志。", "reason");
        if (await db.Set<Person>().AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, cancel) is not { } person) return new Refusal("没有这个人，或者不归您现在的岗位管。", "person");
        if (await db.CheckAsync(Permission.RevealPeople, person.OrganisationId, cancel) is { } beyond) return beyond;
        var (identity, phone) = (Opened(person.Identity, Person.IdentityPurpose), Opened(person.Phone, Person.PhonePurpose));
        if ((identity.Refusal ?? phone.Refusal) is { } closed) return closed;
        var entry = db.LogOf(LogAct.Revealed, "person", $"{id}");
        (entry.OrganisationId, entry.Reason) = (person.OrganisationId, reason.Trim());
        db.Add(entry);
        await db.SaveChangesAsync(cancel);
        return new RevealedPerson(person.Name, identity.Value, phone.Value);
    }

    private Outcome<string?> Opened(SealedText? text, string purpose)
    {
        if (text is not { } closed) return new Outcome<string?>(null, null);
        var opened = vault.Open(closed, purpose);
        return new Outcome<string?>(opened.Value, opened.Refusal);
    }
}

/// <summary>完整信息 — what a person's file holds under seal, opened once.</summary>
public sealed record RevealedPerson(string Name, string? Identity, string? Phone);
