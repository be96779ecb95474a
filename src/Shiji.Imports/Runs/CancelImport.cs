using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Results;

namespace Shiji.Imports;

/// <summary>取消导入 — stops an import that waits or runs; nothing of it is kept.</summary>
public sealed class CancelImport(ShijiDb db, RunOpening opening, ImportBoard board)
{
    public const string Said = "已取消，没有导入任何行。";

    public async Task<Refusal?> DoAsync(Guid id, CancellationToken cancel = default)
    {
        var found = await opening.FindAsync(id, cancel);
        if (!found.Ok) return found.Refusal;
        if (board.Cancel(id)) return null; // it runs in this process
        if (await db.Set<ImportRun>().Where(r => r.Id == id && r.State == ImportState.Queued).ExecuteUpdateAsync(s => s.SetProperty(r => r.State, ImportState.Cancelled).SetProperty(r => r.Said, Said), cancel) > 0) return null;
        var asked = await db.Set<ImportRun>().Where(r => r.Id == id && r.State == ImportState.Running).ExecuteUpdateAsync(s => s.SetProperty(r => r.CancelAsked, true), cancel);
        return asked > 0 ? null : new Refusal("这次导入没有在办，不用取消；已经导入的请用“撤销”。", "run");
    }
}
