using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Jobs;
using Shiji.Kernel.Results;

namespace Shiji.Imports;

/// <summary>确认导入 — puts a checked file in the queue; whoever presses twice has pressed once. One that failed or was cancelled may be started again.</summary>
public sealed class StartImport(ShijiDb db, RunOpening opening, StartJob start, JobBoard board)
{
    public async Task<Refusal?> DoAsync(Guid id, CancellationToken cancel = default)
    {
        var found = await opening.FindAsync(id, cancel);
        if (!found.Ok) return found.Refusal;
        var (run, job) = (found.Value, await opening.JobAsync(found.Value, cancel));
        if (run.State == ImportState.Started && job is { IsOpen: true }) return null;
        if (run.State is not (ImportState.Checked or ImportState.Started)) return new Refusal($"这次导入{run.State.Word()}，不能开始；试导办结以后才能确认。", "run");
        if (run.State == ImportState.Checked && run.Fresh == 0) return new Refusal("这个文件里没有可以导入的新行。", "run");

        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var started = await start.DoAsync(RunImport.Kind.Key, id, run.FileName, run.OrganisationId, cancel);
        if (!started.Ok) return started.Refusal;
        var (before, after) = (run.JobId, (Guid?)started.Value.Id);
        // Asked of the database in one step: of two who press at once, one finds the run already given away.
        if (await db.Set<ImportRun>().Where(r => r.Id == id && r.State == run.State && r.JobId == before)
            .ExecuteUpdateAsync(s => s.SetProperty(r => r.State, ImportState.Started).SetProperty(r => r.JobId, after), cancel) == 0) return null;
        await transaction.CommitAsync(cancel);
        board.Ring();
        return null;
    }
}
