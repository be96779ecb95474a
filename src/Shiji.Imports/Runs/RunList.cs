using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Jobs;

namespace Shiji.Imports;

/// <summary>导入清单 — the imports within reach, the last first; the page and its export ask the same.</summary>
internal static class RunList
{
    public static IQueryable<ImportRun> Of(ShijiDb db, DateTime? before = null) => db.Set<ImportRun>().AsNoTracking()
        .Where(r => before == null || r.UploadedAt < before).OrderByDescending(r => r.UploadedAt);

    public static IQueryable<RunLine> WithJobs(ShijiDb db) =>
        from run in Of(db)
        join job in db.Set<Job>() on run.JobId equals job.Id into jobs
        from job in jobs.DefaultIfEmpty()
        select new RunLine(run, job);

    /// <summary>What became of it, as the list says it.</summary>
    public static string Said(ImportRun run, Job? job) => (run.State is ImportState.Checking or ImportState.Started ? job?.Said : run.Said) ?? (run.Read > 0 ? run.Count + "。" : "");
}

/// <summary>A run, and the job that does it; null before it was started.</summary>
internal sealed record RunLine(ImportRun Run, Job? Job);
