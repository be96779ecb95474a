using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;

namespace Shiji.Imports;

/// <summary>确认导入 — puts a checked file in the queue; whoever presses twice has pressed once. An import that was broken off may be started again.</summary>
public sealed class StartImport(ShijiDb db, RunOpening opening, ImportBoard board, DistrictClock clock)
{
    public async Task<Refusal?> DoAsync(Guid id, CancellationToken cancel = default)
    {
        var found = await opening.FindAsync(id, cancel);
        if (!found.Ok) return found.Refusal;
        var (run, now) = (found.Value, clock.UtcNow);
        if (run.State == ImportState.Queued || (run.State == ImportState.Running && (board.Find(id) is not null || !run.BrokenOff(now)))) return null;
        var before = run.State;
        if (before is not (ImportState.Checked or ImportState.Failed or ImportState.Cancelled or ImportState.Running)) return new Refusal($"这次导入{run.State.Word()}，不能开始；请先试导。", "run");
        if (before == ImportState.Checked && run.Fresh == 0) return new Refusal("这个文件里没有可以导入的新行。", "run");

        var (account, post, who) = (db.Actor.AccountId, db.Actor.PostId, db.Actor.Name);
        // Asked of the database in one step: of two who press at once, one finds the state already changed.
        await db.Set<ImportRun>().Where(r => r.Id == id && r.State == before).ExecuteUpdateAsync(s => s
            .SetProperty(r => r.State, ImportState.Queued).SetProperty(r => r.CancelAsked, false).SetProperty(r => r.Seen, 0).SetProperty(r => r.Said, (string?)null)
            .SetProperty(r => r.StartedAt, now).SetProperty(r => r.HeardAt, (DateTime?)null).SetProperty(r => r.EndedAt, (DateTime?)null)
            .SetProperty(r => r.AccountId, account).SetProperty(r => r.PostId, post).SetProperty(r => r.Who, who), cancel);
        return null;
    }
}
