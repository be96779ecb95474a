using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Logs;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;

namespace Shiji.Imports;

/// <summary>导入 — stores the good lines of a file, in one transaction: all of them, or, where it is cancelled, refused or cut off, none.</summary>
public sealed class RunImport(ShijiDb db, RunOpening opening, DistrictClock clock)
{
    private static readonly JsonSerializerOptions Plainly = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Runs an import that was claimed. What it comes to is on the run; a cancelled one throws, and whoever cancelled it says so on the run.</summary>
    public async Task<Refusal?> DoAsync(Guid id, Func<ImportCount, Task>? progress = null, CancellationToken cancel = default)
    {
        var found = await opening.FindAsync(id, cancel);
        if (!found.Ok) return found.Refusal;
        if (found.Value.State != ImportState.Running) return new Refusal($"这次导入{found.Value.State.Word()}，没有在办。", "run");
        var opened = await opening.OpenAsync(found.Value, cancel);
        if (!opened.Ok) return opened.Refusal;
        using var open = opened.Value;
        using var unhurried = db.UnhurriedWork();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var count = new ImportCount();
        await foreach (var batch in open.Pass.ReadAsync(open.Table, cancel))
        {
            if (batch.Refusal is { } broken) return broken;
            await open.Pass.StoreAsync(open.Run, batch.Value!, cancel);
            count = count.With(batch.Value!);
            if (progress is not null) await progress(count);
        }

        await CloseAsync(open.Run, count, count.Fresh > 0 ? open.Pass.Intake.Remark : "", cancel);
        await transaction.CommitAsync(cancel);
        return null;
    }

    private async Task CloseAsync(ImportRun run, ImportCount count, string remark, CancellationToken cancel)
    {
        var (now, said) = (clock.UtcNow, $"{count}。{remark}");
        await db.Set<ImportRun>().Where(r => r.Id == run.Id).ExecuteUpdateAsync(s => s
            .SetProperty(r => r.State, ImportState.Done).SetProperty(r => r.EndedAt, now).SetProperty(r => r.Said, said)
            .SetProperty(r => r.Read, count.Read).SetProperty(r => r.Fresh, count.Fresh).SetProperty(r => r.Refused, count.Refused).SetProperty(r => r.There, count.There), cancel);
        if (count.Refused == 0) await db.Set<ImportFile>().Where(f => f.Id == run.Id).ExecuteDeleteAsync(cancel); // the workbook of results has nothing to say
        var entry = db.LogOf(LogAct.Imported, "import_run", run.Id.ToString());
        entry.OrganisationId = run.OrganisationId;
        entry.After = JsonSerializer.Serialize(new { kind = run.Kind, file = run.FileName, sha256 = run.Hash, read = count.Read, fresh = count.Fresh, there = count.There, refused = count.Refused }, Plainly);
        db.Add(entry);
        await db.SaveChangesAsync(cancel);
    }
}
