using Microsoft.EntityFrameworkCore;
using Shiji.Imports;
using Shiji.Kernel.Data;
using Shiji.Kernel.Results;

namespace Shiji.League;

/// <summary>撤销导入的转接 — withdraws what a run sent, all of it; refused where a receiver has answered any.</summary>
internal sealed class UndoTransfers(ShijiDb db, TransferDesk desk)
{
    public async Task<Refusal?> DoAsync(ImportRun run, string reason, Func<int, Task> close, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var sent = await db.Set<Transfer>().Where(t => db.Set<ImportedRow>().Any(i => i.RunId == run.Id && i.RowId == t.Id)).ToListAsync(cancel);
        if (sent.Count(t => t.State != TransferState.Released) is > 0 and var answered) return new Refusal($"有 {answered} 人的转接已经接收、驳回或撤回，不能整批撤销，请在组织关系转接里逐项办理。", "run");
        foreach (var transfer in sent) desk.End(transfer, TransferState.Withdrawn, $"撤销导入：{reason}");
        if (await desk.SaveAsync(cancel) is { } refusal) return refusal with { Field = "run" };
        await close(sent.Count);
        await transaction.CommitAsync(cancel);
        return null;
    }
}
