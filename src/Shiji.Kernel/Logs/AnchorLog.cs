using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Jobs;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;

namespace Shiji.Kernel.Logs;

/// <summary>日志落锚 — seals what is open, and writes the head of the chain down as a row and as a file outside the database.</summary>
public sealed class AnchorLog(ShijiDb db, LogChain chain, AnchorFolder folder, DistrictClock clock) : IJobWork
{
    public static JobKind Kind { get; } = JobKind.Of<AnchorLog>("log.anchor", "日志落锚") with { Again = true };

    public async Task<Outcome<string>> DoAsync(JobRun run, CancellationToken cancel)
    {
        while (await chain.SealAsync(cancel: cancel) > 0)
        {
            // Until nothing is open.
        }

        if (await db.Set<LogSeal>().AsNoTracking().OrderByDescending(s => s.Position).FirstOrDefaultAsync(cancel) is not { } head) return "日志还是空的。";
        if (!await db.Set<LogAnchor>().AnyAsync(a => a.Position == head.Position, cancel))
        {
            db.Add(new LogAnchor { Position = head.Position, Hash = head.Hash, Day = clock.Today, At = clock.UtcNow });
            await db.SaveChangesAsync(cancel);
        }

        // Also those that another process, with another folder, wrote before.
        var written = folder.Write(await db.Set<LogAnchor>().AsNoTracking().OrderBy(a => a.Position).ToListAsync(cancel));
        return $"锚在第 {head.Position} 道封条，写了 {written} 个锚文件。";
    }
}
