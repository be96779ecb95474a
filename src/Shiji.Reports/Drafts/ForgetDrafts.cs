using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Jobs;
using Shiji.Kernel.Parameters;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;

namespace Shiji.Reports.Drafts;

/// <summary>清除在核的文件 — those nobody has touched for so many hours (parameter <c>draft.file.hours</c>).</summary>
public sealed class ForgetDrafts(ShijiDb db, RuleReader rules, DistrictClock clock) : IJobWork
{
    public static JobKind Kind { get; } = JobKind.Of<ForgetDrafts>("report.drafts", "清除在核的文件") with { Again = true };

    public async Task<Outcome<string>> DoAsync(JobRun run, CancellationToken cancel)
    {
        var before = clock.UtcNow.AddHours(-(double)(await rules.OnAsync(clock.Today, cancel)).Of("draft.file.hours", 24));
        return $"清除了 {await db.Set<DraftFile>().Where(f => f.At < before).ExecuteDeleteAsync(cancel)} 个文件。";
    }
}
