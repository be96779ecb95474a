using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;

namespace Shiji.Kernel.People;

/// <summary>答复加入申请 — the unit that keeps the file lets it go, with the day, or says why not. Records stay where they were made; only the file moves.</summary>
public sealed class AnswerJoin(ShijiDb db, DistrictClock clock)
{
    public async Task<Refusal?> AcceptAsync(Guid id, DateOnly? day, CancellationToken cancel = default)
    {
        var taken = await CaseDesk.TakeAsync(db, clock, id, CaseKind.Join, cancel);
        if (!taken.Ok) return taken.Refusal;
        var (asked, person) = taken.Value;
        if (day is not { } on) return new Refusal("请填写接收日。", "day");
        if (on > clock.Today) return new Refusal($"接收日 {on:yyyy-MM-dd} 还没有到，到那天再办。", "day");
        if (on < clock.DayOf(asked.AskedAt)) return new Refusal($"接收日不能早于提出申请的 {clock.DayOf(asked.AskedAt):yyyy-MM-dd}。", "day");
        var to = asked.OrganisationId;
        // It goes where the actor's post does not reach: that is what was asked for.
        using var _ = db.ByProgram();
        if (!await db.Set<Placement>().AnyAsync(p => p.OrganisationId == to && p.From <= on && (p.Until == null || p.Until > on), cancel))
            return new Refusal("提出申请的组织在接收日已经撤销，请写明理由后不同意。", "day");
        foreach (var file in await db.Set<Person>().Where(p => p.Id == person.Id || p.MergedInto == person.Id).ToListAsync(cancel)) file.OrganisationId = to;
        asked.Day = on;
        CaseDesk.Answer(db, clock, asked, CaseState.Done, null);
        await db.SaveChangesAsync(cancel);
        return null;
    }

    public async Task<Refusal?> RefuseAsync(Guid id, string? reason, CancellationToken cancel = default)
    {
        if (string.IsNullOrWhiteSpace(reason)) return new Refusal("请写明为什么不同意。", "reason");
        var taken = await CaseDesk.TakeAsync(db, clock, id, CaseKind.Join, cancel);
        if (!taken.Ok) return taken.Refusal;
        CaseDesk.Answer(db, clock, taken.Value.Case, CaseState.Refused, reason);
        using var _ = db.ByProgram();
        await db.SaveChangesAsync(cancel);
        return null;
    }
}
