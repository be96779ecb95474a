using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Results;

namespace Shiji.Imports;

/// <summary>试导 — reads the whole file as the import would and stores no row: how many would come, how many are there, what is wrong with the rest.</summary>
public sealed class CheckImport(ShijiDb db, RunOpening opening)
{
    /// <summary>So many refused lines are told on the page; all of them stand in the workbook of results.</summary>
    public const int MostFindings = 50;

    public async Task<Refusal?> DoAsync(Guid id, CancellationToken cancel = default)
    {
        var found = await opening.FindAsync(id, cancel);
        if (!found.Ok) return found.Refusal;
        if (found.Value.State is ImportState.Done or ImportState.Undone || await opening.JobAsync(found.Value, cancel) is { IsOpen: true }) return new Refusal($"这次导入{found.Value.State.Word()}，不能再试导。", "run");
        var opened = await opening.OpenAsync(found.Value, cancel);
        if (!opened.Ok) return opened.Refusal;
        using var open = opened.Value;
        var (count, findings) = (new ImportCount(), new List<string>());
        await foreach (var batch in open.Pass.ReadAsync(open.Table, cancel))
        {
            if (batch.Refusal is { } broken) return broken;
            count = count.With(batch.Value!);
            findings.AddRange(batch.Value!.SelectMany(r => r.Told).Take(MostFindings - findings.Count).Select(r => r.Message));
        }

        var run = await db.Set<ImportRun>().SingleAsync(r => r.Id == id, cancel);
        (run.Read, run.Fresh, run.Refused, run.There) = (count.Read, count.Fresh, count.Refused, count.There);
        (run.State, run.Findings, run.Said) = (ImportState.Checked, string.Join('\n', findings), null);
        await db.SaveChangesAsync(cancel);
        return null;
    }
}
