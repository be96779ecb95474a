using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Notices;
using Shiji.Kernel.Parameters;
using Shiji.Kernel.Time;

namespace Shiji.Volunteering;

/// <summary>注册申请待审提醒 — to those who may review, once a week, of what has waited longer than the rule says.</summary>
public sealed class ApplicationsWaiting(ShijiDb db, Holders holders, RuleReader rules, DistrictClock clock) : IReminder
{
    public async Task<IReadOnlyList<NoticeDraft>> DueAsync(CancellationToken cancel)
    {
        if ((await rules.OnAsync(clock.Today, cancel)).Find(VolunteerRules.Waiting) is not { } patience) return [];
        var before = clock.UtcNow.AddDays(-(double)patience.Value);
        var waiting = await db.Set<VolunteerApplication>().Where(a => a.State == ApplicationState.Waiting && a.AskedAt < before)
            .GroupBy(a => a.OrganisationId).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(cancel);
        var who = await holders.NearestAsync([.. waiting.Select(w => w.Key)], Permission.WritePeople, cancel: cancel);
        var monday = clock.Today.AddDays(-(((int)clock.Today.DayOfWeek + 6) % 7));
        return
        [
            .. from w in waiting
               from account in who[w.Key]
               group w.Count by account into of
               select new NoticeDraft(of.Key, $"volunteer:waiting:{monday:yyyyMMdd}", $"有 {of.Sum()} 份志愿者注册申请等了 {patience.Value:0} 天以上没有审核。", "/volunteers/waiting"),
        ];
    }
}
