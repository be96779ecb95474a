using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Jobs;
using Shiji.Kernel.Logs;
using Shiji.Kernel.Records;
using Shiji.Kernel.Registers;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;

namespace Shiji.Imports;

/// <summary>导入 — stores the good lines of a file, in one transaction: all of them, or, where it is cancelled, refused or cut off, none.</summary>
public sealed class RunImport(ShijiDb db, RunOpening opening, RecordImporter importer, DistrictClock clock) : IJobWork
{
    private static readonly JsonSerializerOptions Plainly = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static JobKind Kind { get; } = JobKind.Of<RunImport>("imports.run", "导入文件") with { Permission = Permission.ImportFiles, Again = true, Left = "没有导入任何行", Page = "/imports/" };

    public Task<Outcome<string>> DoAsync(JobRun run, CancellationToken cancel) => DoAsync(run, null, cancel);

    /// <summary>A cancelled one throws, and whatever it has stored so far is gone with its transaction.</summary>
    internal async Task<Outcome<string>> DoAsync(JobRun job, Action<ImportCount>? progress, CancellationToken cancel)
    {
        var found = await opening.FindAsync(job.Job.SubjectId ?? default, cancel);
        if (!found.Ok) return found.Refusal;
        if (found.Value.State != ImportState.Started || found.Value.JobId != job.Job.Id) return new Refusal("这次导入已经另外办理，请到导入页去看。", "run");
        var opened = await opening.OpenAsync(found.Value, cancel);
        if (!opened.Ok) return opened.Refusal;
        using var open = opened.Value;
        using var unhurried = db.UnhurriedWork();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var count = new ImportCount();
        await foreach (var batch in open.Pass.ReadAsync(open.Table, cancel))
        {
            if (batch.Refusal is { } broken) return broken;
            await StoreAsync(open, [.. batch.Value!.Where(r => r.Fate == RowFate.Fresh)], cancel);
            count = count.With(batch.Value!);
            job.Report(count.Read, open.Run.Read, "逐行入库");
            progress?.Invoke(count);
        }

        var said = await CloseAsync(open.Run, open.Kind, count, cancel);
        await job.DoneWithAsync(db, said, cancel);
        await transaction.CommitAsync(cancel);
        return said;
    }

    private async Task StoreAsync(OpenRun open, IReadOnlyList<CheckedRow> fresh, CancellationToken cancel)
    {
        if (fresh.Count == 0) return;
        var (now, state) = (clock.UtcNow, StateOfRows);
        foreach (var row in fresh.Select(r => r.Row))
        {
            (row.Id, row.State, row.Evidence, row.RecordedAt) = (clock.NewId(), state, Evidence.Imported, now);
            (row.RecordedBy, row.RecordedById) = (Recorders.Import, db.Actor.AccountId);
        }

        await db.Storage.InsertAsync(db, open.Pass.NewSubjects(fresh.Select(r => r.Row)), null, cancel);
        await importer.InsertAsync(fresh.Select(r => r.Row), null, cancel);
        await db.Storage.InsertAsync(db, fresh.Select(r => new ImportedRow { RowId = r.Row.Id, RunId = open.Run.Id, Key = r.Key }), null, cancel);
    }

    /// <summary>
    /// The lines are another platform's, not the importer's own: nobody typed a figure here, the class of evidence
    /// tells them apart in every total, and the whole can be undone. So whoever may review puts them in force at once;
    /// from anybody else they wait for review like what is entered by hand.
    /// </summary>
    private RowState StateOfRows => db.Actor.May(Permission.ReviewRecords) ? RowState.InForce : RowState.Submitted;

    private async Task<string> CloseAsync(ImportRun run, RegisterKind kind, ImportCount count, CancellationToken cancel)
    {
        var (now, said) = (clock.UtcNow, $"{count}。{(StateOfRows == RowState.Submitted && count.Fresh > 0 ? "新增的行等待审核，审核后计入。" : "")}");
        await db.Set<ImportRun>().Where(r => r.Id == run.Id).ExecuteUpdateAsync(s => s
            .SetProperty(r => r.State, ImportState.Done).SetProperty(r => r.EndedAt, now).SetProperty(r => r.Said, said)
            .SetProperty(r => r.Read, count.Read).SetProperty(r => r.Fresh, count.Fresh).SetProperty(r => r.Refused, count.Refused).SetProperty(r => r.There, count.There), cancel);
        if (count.Refused == 0) await db.Set<ImportFile>().Where(f => f.Id == run.Id).ExecuteDeleteAsync(cancel); // the workbook of results has nothing to say
        var entry = db.LogOf(LogAct.Imported, "import_run", run.Id.ToString());
        entry.OrganisationId = run.OrganisationId;
        entry.After = JsonSerializer.Serialize(new { kind = kind.Key, file = run.FileName, sha256 = run.Hash, read = count.Read, fresh = count.Fresh, there = count.There, refused = count.Refused }, Plainly);
        db.Add(entry);
        await db.SaveChangesAsync(cancel);
        return said;
    }
}
