using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;

namespace Shiji.Kernel.Requests;

/// <summary>停止报数要求 — rounds that are not over are asked for no more; what was recorded stays.</summary>
public sealed class WithdrawRequest(ShijiDb db, DistrictClock clock)
{
    private const int LongestReason = 500;

    public async Task<Refusal?> DoAsync(Guid id, string? reason, CancellationToken cancel = default)
    {
        if (reason?.Trim() is not { Length: > 0 and <= LongestReason } why) return new($"请写明为什么不再要，{LongestReason} 字以内。", "reason");
        if (await db.Set<DataRequest>().SingleOrDefaultAsync(r => r.Id == id, cancel) is not { } request) return new("没有这项报数要求，或者不归您现在的岗位管。", "request");
        if (await db.CheckAsync(Permission.DefineRegisters, request.OrganisationId, cancel) is { } beyond) return beyond;
        if (request.WithdrawnOn is { } on) return new($"这项要求{on.Word()}已经停止。", "request");
        (request.WithdrawnOn, request.WithdrawnBecause) = (clock.Today, why);
        await db.SaveChangesAsync(cancel);
        return null;
    }
}
