using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Parameters;
using Shiji.Kernel.Results;
using Shiji.Kernel.Secrecy;
using Shiji.Kernel.Time;

namespace Shiji.Kernel.People;

/// <summary>申请加入 — a unit asks for somebody whose file another unit keeps; it names the document and learns nothing from the file.</summary>
public sealed class AskToJoin(ShijiDb db, Vault vault, RuleReader rules, DistrictClock clock)
{
    public const string DaysRule = "person.join.days";

    public async Task<Outcome<PersonCase>> DoAsync(NewPerson entry, string? reason, CancellationToken cancel = default)
    {
        if (await db.CheckAsync(Permission.WritePeople, entry.OrganisationId, cancel) is { } beyond) return beyond;
        if (string.IsNullOrWhiteSpace(entry.Name)) return new Refusal("请填写姓名。", "name");
        if (string.IsNullOrWhiteSpace(reason)) return new Refusal("请写明为什么要转来，对方看了才好答复。", "reason");
        var document = ReadIdentity.Of(entry.Identity, clock.Today, entry.Kind);
        if (!document.Ok) return document.Refusal;
        var print = vault.Fingerprint(document.Value.Number, Person.IdentityPurpose);
        var found = await db.Whole<Person>().AsNoTracking().SingleOrDefaultAsync(p => p.IdentityFingerprint == print, cancel);
        if (found?.MergedInto is { } kept) found = await db.Whole<Person>().AsNoTracking().SingleAsync(p => p.Id == kept, cancel);
        if (found is null) return new Refusal("没有人用这个证件建过档，直接登记就可以。", "identity");
        if (found.OrganisationId == entry.OrganisationId) return new Refusal($"这个人就在本组织建档，人员编号 {found.Id}，不用申请。", "identity");
        if (await db.Set<PersonCase>().AnyAsync(c => c.Kind == CaseKind.Join && c.State == CaseState.Waiting && c.PersonId == found.Id && c.OrganisationId == entry.OrganisationId && c.DueOn > clock.Today, cancel))
            return new Refusal("已经为这个人提过申请，正等对方答复。", "identity");

        var asked = CaseDesk.Ask(db, clock, CaseKind.Join, found, entry.OrganisationId, reason);
        asked.Shown = $"{Masks.Name(entry.Name)}，{document.Value.Masked}";
        if ((await rules.OnAsync(clock.Today, cancel)).Find(DaysRule) is { } days) asked.DueOn = clock.Today.AddDays((int)days.Value);
        db.Add(asked);
        await db.SaveChangesAsync(cancel);
        return asked;
    }
}
