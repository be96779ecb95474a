using Shiji.Kernel.Data;
using Shiji.Kernel.Results;

namespace Shiji.Kernel.Jobs;

/// <summary>数据库统计 — fresh statistics for the planner, once a day.</summary>
public sealed class SettleDatabase(ShijiDb db) : IJobWork
{
    public static JobKind Kind { get; } = JobKind.Of<SettleDatabase>("job.settle", "更新数据库统计") with { Again = true };

    public async Task<Outcome<string>> DoAsync(JobRun run, CancellationToken cancel)
    {
        using var unhurried = db.UnhurriedWork();
        await db.Storage.SettleAsync(db, cancel);
        return "统计已更新。";
    }
}
