using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;

namespace Shiji.Kernel.People;

/// <summary>答复删除申请 — the unit erases, or says which law makes it keep the file; figures stand either way.</summary>
public sealed class AnswerErasure(ShijiDb db, ErasePerson erase, DistrictClock clock)
{
    public async Task<Refusal?> AcceptAsync(Guid id, CancellationToken cancel = default)
    {
        var taken = await CaseDesk.TakeAsync(db, clock, id, CaseKind.Erasure, cancel);
        if (!taken.Ok) return taken.Refusal;
        var (asked, person) = taken.Value;
        if (await db.Set<PersonCase>().AnyAsync(c => c.Id != id && (c.PersonId == person.Id || c.OtherId == person.Id) && c.State == CaseState.Waiting && (c.DueOn == null || c.DueOn > clock.Today), cancel))
            return new Refusal("这个人还有别的事项没有办完，请先办完再删除。", "case");
        CaseDesk.Answer(db, clock, asked, CaseState.Done, null);
        using var _ = db.ByProgram();
        await erase.ClearAsync(person, $"按删除申请：{asked.Reason}", cancel);
        await db.SaveChangesAsync(cancel);
        return null;
    }

    public async Task<Refusal?> RefuseAsync(Guid id, string? reason, CancellationToken cancel = default)
    {
        if (string.IsNullOrWhiteSpace(reason)) return new Refusal("不删除要写明依据，如哪条规定要求保存多久。", "reason");
        var taken = await CaseDesk.TakeAsync(db, clock, id, CaseKind.Erasure, cancel);
        if (!taken.Ok) return taken.Refusal;
        CaseDesk.Answer(db, clock, taken.Value.Case, CaseState.Refused, reason);
        using var _ = db.ByProgram();
        await db.SaveChangesAsync(cancel);
        return null;
    }
}
