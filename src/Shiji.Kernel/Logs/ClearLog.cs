using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Jobs;
using Shiji.Kernel.Parameters;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;

namespace Shiji.Kernel.Logs;

/// <summary>
/// 清除过期日志 — entries that were kept as long as the rule asks, and never less than the law does, go; the cut is itself logged, and what is
/// left still proves itself (domain.md §9.3 安全审计, 网络安全法第二十一条).
/// </summary>
public sealed class ClearLog(ShijiDb db, RuleReader rules, DistrictClock clock) : IJobWork
{
    private const int Batch = 5000;

    public static JobKind Kind { get; } = JobKind.Of<ClearLog>("log.clear", "清除过期日志") with { Again = true, Left = "已清除的不再恢复，其余下次接着清" };

    public async Task<Outcome<string>> DoAsync(JobRun run, CancellationToken cancel)
    {
        var book = await rules.OnAsync(clock.Today, cancel);
        if (book.Find("log.kept.days") is not { } kept || book.Find("log.kept.least.days") is not { } least) return "没有规定日志保存期，没有清除。";
        var last = clock.Today.AddDays(-(int)Math.Max(kept.Value, least.Value));
        var done = (await NewestAsync(cancel))?.Position ?? 0;
        if (await db.Set<LogAnchor>().AsNoTracking().Where(a => a.Day < last && a.Position > done).OrderByDescending(a => a.Position).FirstOrDefaultAsync(cancel) is { } anchor)
        {
            db.Add(new LogCut { Position = done = anchor.Position, Hash = anchor.Hash, Day = anchor.Day, At = clock.UtcNow });
            await db.SaveChangesAsync(cancel);
        }

        // Also what an earlier run, broken off, left before its cut.
        var (cleared, from) = (0, await db.Set<LogSeal>().OrderBy(s => s.Position).Select(s => s.Position).FirstOrDefaultAsync(cancel));
        for (; from > 0 && from <= done; from += Batch)
        {
            var until = Math.Min(from + Batch - 1, done);
            cleared += await ClearAsync(from, until, cancel);
            run.Report(until, done);
        }

        return cleared == 0 ? "没有到期的日志。" : $"清除了 {cleared} 条 {last:yyyy-MM-dd} 以前的日志，截在第 {done} 道封条。";
    }

    private Task<LogCut?> NewestAsync(CancellationToken cancel) => db.Set<LogCut>().AsNoTracking().OrderByDescending(c => c.Position).FirstOrDefaultAsync(cancel);

    private async Task<int> ClearAsync(long from, long until, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var seals = db.Set<LogSeal>().Where(s => s.Position >= from && s.Position <= until);
        var cleared = await db.Whole<LogEntry>().Where(e => seals.Any(s => s.EntryId == e.Id)).ExecuteDeleteAsync(cancel);
        await seals.ExecuteDeleteAsync(cancel);
        await transaction.CommitAsync(cancel);
        return cleared;
    }
}
