using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Notices;
using Shiji.Kernel.Registers;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;

namespace Shiji.Kernel.Requests;

/// <summary>催报 — a notice to those who have not handed in, once a day at most.</summary>
public sealed class RemindMissing(ShijiDb db, FindRound find, ReadRound read, Holders holders, Tell tell, DistrictClock clock)
{
    /// <summary>How many accounts were told.</summary>
    public async Task<Outcome<int>> DoAsync(Guid id, string? round, CancellationToken cancel = default)
    {
        if (await db.Set<DataRequest>().AsNoTracking().SingleOrDefaultAsync(r => r.Id == id, cancel) is not { } request) return new Refusal("没有这项报数要求，或者不归您现在的岗位管。", "request");
        if (await db.CheckAsync(Permission.DefineRegisters, request.OrganisationId, cancel) is { } beyond) return beyond;
        if (find.Of(request, round) is not { } of || clock.Today < of.Period.LastDay) return new Refusal("这一期还没有结束，还不到报的时候。", "round");
        var missing = (await read.DoAsync(request, of, cancel: cancel)).Where(s => !s.IsIn).ToList();
        if (missing.Count == 0) return new Refusal("都报齐了，没有要催的。", "round");
        var name = await db.Set<Register>().Where(r => r.Id == request.RegisterId).Select(r => r.Name).SingleAsync(cancel);
        using var _ = db.ByProgram(); // notices are the program's
        var who = await holders.NearestAsync([.. missing.Select(m => m.Unit.Id)], Permission.WriteRecords, cancel: cancel);
        var told = await tell.DoAsync(
        [
            .. from m in missing
               from account in who[m.Unit.Id]
               select new NoticeDraft(account, $"request:{id}:{of.Code}:{m.Unit.Id}:ask:{clock.Today:yyyyMMdd}", $"请{m.Unit.Name}报{of.Period.Name}的“{name}”，期限{of.Due.Word()}。", $"/requests/{id}/answer?org={m.Unit.Code}&round={of.Code}"),
        ], cancel);
        await db.SaveChangesAsync(cancel);
        return told > 0 ? told : new Refusal("今天已经催过了，明天再催。", "round");
    }
}
