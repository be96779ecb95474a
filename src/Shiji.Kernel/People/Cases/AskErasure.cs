using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Parameters;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;

namespace Shiji.Kernel.People;

/// <summary>申请删除 — the person, or the unit in their name, asks to be forgotten; it is answered within the days of the rule (PIPL art. 47, 50).</summary>
public sealed class AskErasure(ShijiDb db, RuleReader rules, DistrictClock clock)
{
    public const string DaysRule = "person.request.days";

    public async Task<Outcome<PersonCase>> DoAsync(int personId, string? reason, CancellationToken cancel = default)
    {
        var file = await CaseDesk.FileAsync(db, personId, cancel);
        return file.Ok ? await OfAsync(file.Value, reason, cancel) : file.Refusal;
    }

    internal async Task<Outcome<PersonCase>> OfAsync(Person person, string? reason, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(reason)) return new Refusal("请写明删除的原因，如不再参加、不愿再留存。", "reason");
        if (await db.Set<PersonCase>().AnyAsync(c => c.PersonId == person.Id && c.Kind == CaseKind.Erasure && c.State == CaseState.Waiting, cancel)) return new Refusal("已有一次删除申请在等答复。", "case");
        var asked = CaseDesk.Ask(db, clock, CaseKind.Erasure, person, person.OrganisationId, reason);
        asked.Shown = $"{person.MaskedName}，{person.IdentityMask ?? "没有证件"}";
        if ((await rules.OnAsync(clock.Today, cancel)).Find(DaysRule) is { } days) asked.DueOn = clock.Today.AddDays((int)days.Value);
        db.Add(asked);
        await db.SaveChangesAsync(cancel);
        return asked;
    }
}
