using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Jobs;
using Shiji.Kernel.Parameters;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;

namespace Shiji.Imports;

/// <summary>试导 — reads the whole file as the import would and stores no row: how many would come, how many are there, what is wrong with the rest. Until its end it only reads; what it found is written at once.</summary>
public sealed class CheckImport(ShijiDb db, RunOpening opening, RuleReader rules, DistrictClock clock) : IJobWork
{
    public static JobKind Kind { get; } = JobKind.Of<CheckImport>("imports.check", "试导文件") with { Permission = Permission.ImportFiles, Again = true, Left = "没有试导完", Page = "/imports/" };

    private static Refusal Elsewhere { get; } = new("这次试导已经另外办理，请到导入页去看。", "run");

    public async Task<Outcome<string>> DoAsync(JobRun run, CancellationToken cancel)
    {
        var found = await opening.FindAsync(run.Job.SubjectId ?? default, cancel);
        if (!found.Ok) return found.Refusal;
        if (found.Value.State != ImportState.Checking || found.Value.JobId != run.Job.Id) return Elsewhere;
        var opened = await opening.OpenAsync(found.Value, cancel);
        if (!opened.Ok) return opened.Refusal;
        using var open = opened.Value;
        var lines = ImportPass.Lines(open.Table, counted => run.Report(counted, 0, "数行数"), cancel);
        if (!lines.Ok) return lines.Refusal;
        var most = (int)(await rules.OnAsync(clock.Today, cancel)).Of("import.findings.largest", 2000);
        var (count, findings) = (new ImportCount(), new List<ImportFinding>());
        run.Report(0, lines.Value, "逐行试导");
        await foreach (var batch in open.Pass.ReadAsync(open.Table, cancel))
        {
            if (batch.Refusal is { } broken) return broken;
            count = count.With(batch.Value!);
            findings.AddRange(batch.Value!.SelectMany(l => l.Reasons, Of).Take(most - findings.Count));
            run.Report(count.Read, lines.Value, "逐行试导");
        }

        foreach (var (at, finding) in findings.Index()) (finding.Ordinal, finding.RunId, finding.OrganisationId) = (at + 1, open.Run.Id, open.Run.OrganisationId);
        return await CloseAsync(run, count, findings, cancel) ? $"{count}。" : Elsewhere;
    }

    private static ImportFinding Of(Line line, Refusal reason) => new() { Line = line.Source.Number, Text = reason.Message };

    /// <summary>False where the file was given to another job meanwhile.</summary>
    private async Task<bool> CloseAsync(JobRun job, ImportCount count, List<ImportFinding> findings, CancellationToken cancel)
    {
        var (id, own) = (job.Job.SubjectId!.Value, (Guid?)job.Job.Id);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (await db.Set<ImportRun>().Where(r => r.Id == id && r.State == ImportState.Checking && r.JobId == own).ExecuteUpdateAsync(s => s
            .SetProperty(r => r.State, ImportState.Checked).SetProperty(r => r.Read, count.Read).SetProperty(r => r.Fresh, count.Fresh)
            .SetProperty(r => r.Refused, count.Refused).SetProperty(r => r.There, count.There), cancel) == 0) return false;
        db.AddRange(findings);
        await db.SaveChangesAsync(cancel);
        await job.DoneWithAsync(db, $"{count}。", cancel);
        await transaction.CommitAsync(cancel);
        return true;
    }
}
