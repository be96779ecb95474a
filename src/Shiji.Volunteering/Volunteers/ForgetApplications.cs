using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Jobs;
using Shiji.Kernel.Parameters;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;

namespace Shiji.Volunteering;

/// <summary>清除旧申请 — what somebody said on the public page goes, once it was returned so long ago that they will not send it again.</summary>
public sealed class ForgetApplications(ShijiDb db, RuleReader rules, DistrictClock clock) : IJobWork
{
    public const string DaysRule = "volunteer.application.days";

    public static JobKind Kind { get; } = JobKind.Of<ForgetApplications>("volunteer.applications", "清除退回的志愿者注册申请") with { Again = true };

    public async Task<Outcome<string>> DoAsync(JobRun run, CancellationToken cancel) => $"清除了 {await ClearAsync(cancel)} 份退回的申请内容。";

    internal async Task<int> ClearAsync(CancellationToken cancel)
    {
        if ((await rules.OnAsync(clock.Today, cancel)).Find(DaysRule) is not { } days) return 0; // no time is set: it is kept
        var before = clock.UtcNow.AddDays(-(double)days.Value);
        var old = await db.Set<VolunteerApplication>().Where(a => a.State == ApplicationState.Returned && a.AnsweredAt < before && a.Content != null).ToListAsync(cancel);
        foreach (var application in old) (application.Shown, application.Content) = ("（已清除）", null);
        await db.SaveChangesAsync(cancel);
        return old.Count;
    }
}
