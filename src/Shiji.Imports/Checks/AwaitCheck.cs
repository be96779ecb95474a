using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Jobs;
using Shiji.Kernel.Parameters;
using Shiji.Kernel.Time;

namespace Shiji.Imports;

/// <summary>当场等试导 — stays for a moment with the dry run of a small file, which then needs no page of progress; with that of a large one not at all.</summary>
public sealed class AwaitCheck(ShijiDb db, JobReader jobs, RuleReader rules, DistrictClock clock)
{
    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(3);

    public async Task DoAsync(Guid id, CancellationToken cancel = default)
    {
        var small = (int)((await rules.OnAsync(clock.Today, cancel)).Of("import.small.kb", 128) * 1024);
        var job = await db.Set<ImportRun>().Where(r => r.Id == id && db.Set<ImportFile>().Any(f => f.Id == id && f.Content.Length <= small)).Select(r => r.JobId).SingleOrDefaultAsync(cancel);
        if (job is { } checking) await jobs.EndOfAsync(checking, Moment, cancel);
    }
}
