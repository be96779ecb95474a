using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Results;

namespace Shiji.Kernel.Registers;

/// <summary>更正 — nobody's total is edited: a correction is a new, reasoned row that, once accepted by another, takes the old one's place.</summary>
public sealed class CorrectRow(ShijiDb db, SubmitRow submit)
{
    public async Task<Refusal?> DoAsync(Guid corrected, RegisterRow row, string reason, CancellationToken cancel = default)
    {
        if (string.IsNullOrWhiteSpace(reason)) return new Refusal("请写明为什么更正。", "reason");
        var old = await db.Set<RegisterRow>().AsNoTracking().SingleOrDefaultAsync(r => r.Id == corrected, cancel);
        if (old is not { State: RowState.InForce }) return new Refusal("只有生效的记录才能更正。", "row");
        if (await db.Set<RegisterRow>().AnyAsync(r => r.CorrectionOf == corrected && r.State == RowState.Submitted, cancel))
            return new Refusal("这条记录已有一次更正在等审核。", "row");
        row.RegisterId = old.RegisterId;
        row.Number = null; // the number stays with the first row; the correction is found through it
        row.CorrectionOf = corrected;
        row.Reason = reason;
        return await submit.DoAsync(row, cancel);
    }
}
