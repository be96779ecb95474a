using Shiji.Kernel.Data;
using Shiji.Kernel.Jobs;
using Shiji.Kernel.Parameters;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;

namespace Shiji.Imports;

/// <summary>清除旧文件 — removes the files that nothing needs any more, and what was found in them; they name people. The runs stay, and say what became of them.</summary>
public sealed class ForgetFiles(ShijiDb db, RuleReader rules, DistrictClock clock) : IJobWork
{
    public static JobKind Kind { get; } = JobKind.Of<ForgetFiles>("imports.files", "清除旧导入文件") with { Again = true };

    public async Task<Outcome<string>> DoAsync(JobRun run, CancellationToken cancel)
    {
        var before = clock.UtcNow.AddDays(-(double)(await rules.OnAsync(clock.Today, cancel)).Of("import.file.days", 30));
        var open = db.Set<Job>().Where(j => j.State == JobState.Queued || j.State == JobState.Running).Select(j => j.Id);
        var old = db.Set<ImportRun>().Where(r => (r.EndedAt ?? r.UploadedAt) < before && (r.JobId == null || !open.Contains(r.JobId.Value)));
        return $"清除了 {await FileCopies.ForgetAsync(db, old, cancel)} 个文件。";
    }
}
