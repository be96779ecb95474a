using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Jobs;
using Shiji.Kernel.Results;

namespace Shiji.Imports;

/// <summary>对列并试导 — settles which column is which, remembers it for files of the same titles, and puts the dry run in the queue; what an earlier one found is void. Whoever presses twice has pressed once.</summary>
public sealed class ChooseMapping(ShijiDb db, RunOpening opening, StartJob start, JobBoard board)
{
    private static Refusal Busy { get; } = new("这个文件正在试导或导入，不能改对列；要改请先取消。", "run");

    public async Task<Refusal?> DoAsync(Guid id, ColumnMapping mapping, CancellationToken cancel = default)
    {
        var found = await opening.FindAsync(id, cancel);
        if (!found.Ok) return found.Refusal;
        var (run, chosen) = (found.Value, mapping.Json());
        if (run.State is ImportState.Done or ImportState.Undone) return new Refusal($"这次导入{run.State.Word()}，不能再改对列。", "run");
        if (await opening.JobAsync(run, cancel) is { IsOpen: true }) return run.State == ImportState.Checking && run.Mapping == chosen ? null : Busy;
        var file = await opening.FileAsync(run, cancel);
        if (file.Refusal is { } refusal) return refusal;
        var (kind, sheets, table) = file.Value;
        sheets.Dispose();
        if (mapping.Check(kind.Columns, table.Headers) is { } unmatched) return unmatched;

        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var started = await start.DoAsync(CheckImport.Kind.Key, id, run.FileName, run.OrganisationId, cancel);
        if (!started.Ok) return started.Refusal;
        var (before, after) = (run.JobId, (Guid?)started.Value.Id);
        // Of two who press at once, one finds the file already given away.
        if (await db.Set<ImportRun>().Where(r => r.Id == id && r.State == run.State && r.JobId == before).ExecuteUpdateAsync(s => s
            .SetProperty(r => r.State, ImportState.Checking).SetProperty(r => r.JobId, after).SetProperty(r => r.Mapping, chosen).SetProperty(r => r.Said, (string?)null)
            .SetProperty(r => r.Read, 0).SetProperty(r => r.Fresh, 0).SetProperty(r => r.Refused, 0).SetProperty(r => r.There, 0), cancel) == 0)
            return await db.Set<ImportRun>().AnyAsync(r => r.Id == id && r.State == ImportState.Checking && r.Mapping == chosen, cancel) ? null : Busy;
        await db.Set<ImportFinding>().Where(f => f.RunId == id).ExecuteDeleteAsync(cancel);
        await RememberAsync(kind.Key, ColumnMapping.SignatureOf(table.Headers), chosen, cancel);
        await transaction.CommitAsync(cancel);
        board.Ring();
        return null;
    }

    private async Task RememberAsync(string kind, string signature, string chosen, CancellationToken cancel)
    {
        var remembered = await db.Set<RememberedMapping>().SingleOrDefaultAsync(m => m.Kind == kind && m.Signature == signature, cancel);
        if (remembered is null) db.Add(new RememberedMapping { Kind = kind, Signature = signature, Mapping = chosen });
        else remembered.Mapping = chosen;
        await db.SaveChangesAsync(cancel);
    }
}
