using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Results;

namespace Shiji.Kernel.Registers;

/// <summary>撤下 — whoever records takes away a row that was returned, or waits, and should not have been sent; it stays on file as void.</summary>
public sealed class DropRow(ShijiDb db)
{
    public async Task<Refusal?> DoAsync(Guid id, string? reason, CancellationToken cancel = default)
    {
        if (string.IsNullOrWhiteSpace(reason)) return new("请写明为什么撤下。", "reason");
        if (await db.Set<RegisterRow>().SingleOrDefaultAsync(r => r.Id == id, cancel) is not { } row) return new("没有这条记录。", "row");
        if (await db.CheckAsync(Permission.WriteRecords, row.OrganisationId, cancel) is { } beyond) return beyond;
        if (row.State is not (RowState.Returned or RowState.Submitted)) return new("只有待审的和被退回的才能撤下；已经生效的由上一级作废。", "row");
        (row.State, row.Reason) = (RowState.Void, reason.Trim());
        await db.SaveChangesAsync(cancel);
        return null;
    }
}
