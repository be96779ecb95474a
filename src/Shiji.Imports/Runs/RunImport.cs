using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Jobs;
using Shiji.Kernel.Logs;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;

namespace Shiji.Imports;

/// <summary>导入 — stores the good lines of a file, in one transaction: all of them, or, where it is cancelled, refused or cut off, none.</summary>
public sealed class RunImport(ShijiDb db, RunOpening opening, DistrictClock clock) : IJobWork
{
    private static readonly JsonSerializerOptions Plainly = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static JobKind Kind { get; } = JobKind.Of<RunImport>("imports.run", "导入文件") with { Permission = Permission.ImportFiles, Again = true, Left = "没有导入任何行", Page = "/imports/" };

    /// <summary>A cancelled one throws, and whatever it has stored so far is gone with its transaction.</summary>
    public async Task<Outcome<string>> DoAsync(JobRun run, CancellationToken cancel)
    {
        var found = await opening.FindAsync(run.Job.SubjectId ?? default, cancel);
        if (!found.Ok) return found.Refusal;
        if (found.Value.State != ImportState.Started || found.Value.JobId != run.Job.Id) return new Refusal("这次导入已经另外办理，请到导入页去看。", "run");
        var opened = await opening.OpenAsync(found.Value, cancel);
        if (!opened.Ok) return opened.Refusal;
        using var open = opened.Value;
        using var unhurried = db.UnhurriedWork();
        await open.Pass.Intake.PrepareAsync(open.Run, cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var count = new ImportCount();
        await foreach (var batch in open.Pass.ReadAsync(open.Table, cancel))
        {
            if (batch.Refusal is { } broken) return broken;
            await open.Pass.StoreAsync(open.Run, batch.Value!, cancel);
            count = count.With(batch.Value!);
            run.Report(count.Read, open.Run.Read, "逐行入库");
        }

        var said = await CloseAsync(open.Run, count, count.Fresh > 0 ? open.Pass.Intake.Remark : "", cancel);
        await run.DoneWithAsync(db, said, cancel);
        await transaction.CommitAsync(cancel);
        return said;
    }

    private async Task<string> CloseAsync(ImportRun run, ImportCount count, string remark, CancellationToken cancel)
    {
        var (now, said) = (clock.UtcNow, $"{count}。{remark}");
        await db.Set<ImportRun>().Where(r => r.Id == run.Id).ExecuteUpdateAsync(s => s
            .SetProperty(r => r.State, ImportState.Done).SetProperty(r => r.EndedAt, now).SetProperty(r => r.Said, said)
            .SetProperty(r => r.Read, count.Read).SetProperty(r => r.Fresh, count.Fresh).SetProperty(r => r.Refused, count.Refused).SetProperty(r => r.There, count.There), cancel);
        if (count.Refused == 0) await FileCopies.ForgetAsync(db, db.Set<ImportRun>().Where(r => r.Id == run.Id), cancel); // the workbook of results has nothing to say
        var entry = db.LogOf(LogAct.Imported, "import_run", run.Id.ToString());
        entry.OrganisationId = run.OrganisationId;
        entry.After = JsonSerializer.Serialize(new { kind = run.Kind, file = run.FileName, sha256 = run.Hash, read = count.Read, fresh = count.Fresh, there = count.There, refused = count.Refused }, Plainly);
        db.Add(entry);
        await db.SaveChangesAsync(cancel);
        return said;
    }
}
