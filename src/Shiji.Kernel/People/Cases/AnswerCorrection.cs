using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Logs;
using Shiji.Kernel.Results;
using Shiji.Kernel.Secrecy;
using Shiji.Kernel.Time;

namespace Shiji.Kernel.People;

/// <summary>审核身份更正 — another person compares with the evidence and applies it; what was before stays in the event, under seal.</summary>
public sealed class AnswerCorrection(ShijiDb db, Vault vault, DistrictClock clock)
{
    /// <summary>What is asked, in full, for whoever reviews; the look is logged.</summary>
    public async Task<Outcome<IdentityClaim>> RevealAsync(Guid id, string? reason, CancellationToken cancel = default)
    {
        if (string.IsNullOrWhiteSpace(reason)) return new Refusal("请写明为什么要看，会记入日志。", "why");
        if (await db.Set<PersonCase>().AsNoTracking().SingleOrDefaultAsync(c => c.Id == id && c.Kind == CaseKind.Correction, cancel) is not { Asked: { } closed } asked) return new Refusal("没有这个事项，或者内容已经删除。", "case");
        if (await db.CheckAsync(Permission.RevealPeople, asked.OrganisationId, cancel) is { } beyond) return beyond;
        var opened = vault.Open(closed, PersonCase.AskedPurpose);
        if (!opened.Ok) return opened.Refusal;
        var entry = db.LogOf(LogAct.Revealed, "person", $"{asked.PersonId}");
        (entry.OrganisationId, entry.Reason) = (asked.OrganisationId, reason.Trim());
        db.Add(entry);
        await db.SaveChangesAsync(cancel);
        return IdentityClaim.Read(opened.Value);
    }

    public async Task<Refusal?> AcceptAsync(Guid id, CancellationToken cancel = default)
    {
        var taken = await CaseDesk.TakeAsync(db, clock, id, CaseKind.Correction, cancel);
        if (!taken.Ok) return taken.Refusal;
        var (asked, person) = taken.Value;
        var (claim, number) = (vault.Open(asked.Asked!.Value, PersonCase.AskedPurpose), person.Identity is { } kept ? vault.Open(kept, Person.IdentityPurpose) : new Outcome<string>("", null));
        if ((claim.Refusal ?? number.Refusal) is { } closed) return closed;
        var to = IdentityClaim.Read(claim.Value!);
        if (to.Number is not null && await TakenAsync(db, person.Id, vault.Fingerprint(to.Number, Person.IdentityPurpose), cancel) is { } other) return other;
        asked.Before = vault.Seal(new IdentityClaim(person.Name, person.IdentityKind, person.Identity is null ? null : number.Value, person.BornOn, null).Write(), PersonCase.BeforePurpose);
        if (to.Number is not null) person.Keep(new(to.Kind!.Value, to.Number, to.BornOn), vault);
        (person.Name, person.BornOn) = (to.Name, to.BornOn ?? person.BornOn);
        CaseDesk.Answer(db, clock, asked, CaseState.Done, null);
        using var _ = db.ByProgram();
        await db.SaveChangesAsync(cancel);
        return null;
    }

    public async Task<Refusal?> RefuseAsync(Guid id, string? reason, CancellationToken cancel = default)
    {
        if (string.IsNullOrWhiteSpace(reason)) return new Refusal("请写明为什么不同意。", "reason");
        var taken = await CaseDesk.TakeAsync(db, clock, id, CaseKind.Correction, cancel);
        if (!taken.Ok) return taken.Refusal;
        CaseDesk.Answer(db, clock, taken.Value.Case, CaseState.Refused, reason);
        using var _ = db.ByProgram();
        await db.SaveChangesAsync(cancel);
        return null;
    }

    /// <summary>Whether the document is somebody else's already.</summary>
    internal static async Task<Refusal?> TakenAsync(ShijiDb db, int personId, string? print, CancellationToken cancel) =>
        await db.Whole<Person>().AnyAsync(p => p.IdentityFingerprint == print && p.Id != personId, cancel)
            ? new Refusal("这个证件已经登记在另一份档案上。如果两份是同一个人，请办理档案合并；不是，请核对号码。", "identity")
            : null;
}
