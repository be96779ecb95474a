using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Results;
using Shiji.Kernel.Secrecy;
using Shiji.Kernel.Time;

namespace Shiji.Kernel.People;

/// <summary>申请更正身份 — what the name, the document or the day of birth should be, why, and what shows it. The number of the person stays; nothing is registered anew.</summary>
public sealed class AskCorrection(ShijiDb db, Vault vault, DistrictClock clock)
{
    /// <param name="asked">An empty name or number stays as it is.</param>
    public async Task<Outcome<PersonCase>> DoAsync(int personId, IdentityClaim asked, string? reason, CancellationToken cancel = default)
    {
        var file = await CaseDesk.FileAsync(db, personId, cancel);
        return file.Ok ? await OfAsync(file.Value, asked, reason, cancel) : file.Refusal;
    }

    internal async Task<Outcome<PersonCase>> OfAsync(Person person, IdentityClaim asked, string? reason, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(reason)) return new Refusal("请写明为什么更正。", "reason");
        if (string.IsNullOrWhiteSpace(asked.Evidence)) return new Refusal("请写明凭什么更正，如哪份证件、由谁核对过。", "evidence");
        var (name, born, print, mask) = (string.IsNullOrWhiteSpace(asked.Name) ? person.Name : asked.Name.Trim(), asked.BornOn, person.IdentityFingerprint, person.IdentityMask);
        var claim = asked with { Name = name, Number = null, Kind = null, Evidence = asked.Evidence.Trim() };
        if (!string.IsNullOrWhiteSpace(asked.Number))
        {
            var read = ReadIdentity.Of(asked.Number, clock.Today, asked.Kind);
            if (!read.Ok) return read.Refusal;
            if (born is { } said && read.Value.BornOn is { } told && said != told) return new Refusal($"填的出生日期 {said:yyyy-MM-dd} 与证件号码里的 {told:yyyy-MM-dd} 不同，请照证件核对。", "born");
            (print, mask, born) = (vault.Fingerprint(read.Value.Number, Person.IdentityPurpose), read.Value.Masked, born ?? read.Value.BornOn);
            claim = claim with { Number = read.Value.Number, Kind = read.Value.Kind, BornOn = born };
            if (await AnswerCorrection.TakenAsync(db, person.Id, print, cancel) is { } taken) return taken;
        }

        if (born > clock.Today) return new Refusal($"出生日期 {born:yyyy-MM-dd} 还没有到。", "born");
        if (name == person.Name && print == person.IdentityFingerprint && (born is null || born == person.BornOn)) return new Refusal("与现在的一样，没有要更正的。", "name");
        if (await db.Set<PersonCase>().AnyAsync(c => c.PersonId == person.Id && c.Kind == CaseKind.Correction && c.State == CaseState.Waiting, cancel)) return new Refusal("已有一次更正在等审核。", "case");

        var opened = CaseDesk.Ask(db, clock, CaseKind.Correction, person, person.OrganisationId, reason);
        opened.Asked = vault.Seal(claim.Write(), PersonCase.AskedPurpose);
        opened.Shown = $"{person.MaskedName}，{person.IdentityMask ?? "没有证件"} → {Masks.Name(name)}，{mask ?? "没有证件"}{(born is not null && born != person.BornOn ? "，改出生日期" : "")}";
        db.Add(opened);
        await db.SaveChangesAsync(cancel);
        return opened;
    }
}
