using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shiji.Kernel.Data;
using Shiji.Kernel.Jobs;
using Shiji.Kernel.Modules;
using Shiji.Kernel.Parameters;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;

namespace Shiji.Kernel.Notices;

/// <summary>每日提醒 — asks every module what is due, tells it once, and clears what was told long ago.</summary>
public sealed class Remind(ShijiDb db, ModuleList modules, Tell tell, RuleReader rules, DistrictClock clock, IServiceProvider services) : IJobWork
{
    public static JobKind Kind { get; } = JobKind.Of<Remind>("notice.remind", "每日提醒") with { Again = true };

    public async Task<Outcome<string>> DoAsync(JobRun run, CancellationToken cancel)
    {
        var told = 0;
        foreach (var source in modules.Reminders)
        {
            told += await tell.DoAsync(await ((IReminder)ActivatorUtilities.CreateInstance(services, source)).DueAsync(cancel), cancel);
            await db.SaveChangesAsync(cancel);
        }

        return $"新发 {told} 条提醒，清理 {await ForgetAsync(cancel)} 条旧的。";
    }

    private async Task<int> ForgetAsync(CancellationToken cancel)
    {
        if ((await rules.OnAsync(clock.Today, cancel)).Find("notice.kept.days") is not { } kept) return 0;
        var before = clock.UtcNow.AddDays(-(double)kept.Value);
        return await db.Set<Notice>().Where(n => n.At < before).ExecuteDeleteAsync(cancel);
    }
}
