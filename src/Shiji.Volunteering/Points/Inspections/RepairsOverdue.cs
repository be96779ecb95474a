using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Notices;
using Shiji.Kernel.Time;

namespace Shiji.Volunteering;

/// <summary>整改逾期提醒 — to those who keep the points, once for each week in which something is past its deadline.</summary>
public sealed class RepairsOverdue(ShijiDb db, Holders holders, DistrictClock clock) : IReminder
{
    public async Task<IReadOnlyList<NoticeDraft>> DueAsync(CancellationToken cancel)
    {
        var today = clock.Today;
        var late = await db.Set<Inspection>().Where(i => i.State == InspectionState.ToRepair && i.DueOn < today)
            .GroupBy(i => i.OrganisationId).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(cancel);
        var who = await holders.NearestAsync([.. late.Select(l => l.Key)], Permission.WriteRecords, cancel: cancel);
        var monday = today.AddDays(-(((int)today.DayOfWeek + 6) % 7));
        return
        [
            .. from l in late
               from account in who[l.Key]
               group l.Count by account into of
               select new NoticeDraft(of.Key, $"inspection:overdue:{monday:yyyyMMdd}", $"有 {of.Sum()} 个点位问题过了整改期限还没有整改。", $"/inspections?view={InspectionList.Overdue}"),
        ];
    }
}
