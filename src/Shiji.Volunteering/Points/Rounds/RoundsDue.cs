using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Notices;
using Shiji.Kernel.Parameters;
using Shiji.Kernel.Time;

namespace Shiji.Volunteering;

/// <summary>巡查将截止提醒 — to those who keep points not yet seen, some days before a round ends.</summary>
public sealed class RoundsDue(ShijiDb db, Holders holders, RuleReader rules, DistrictClock clock) : IReminder
{
    public const string DaysRule = "inspection.round.days";

    public async Task<IReadOnlyList<NoticeDraft>> DueAsync(CancellationToken cancel)
    {
        var today = clock.Today;
        if ((await rules.OnAsync(today, cancel)).Find(DaysRule) is not { } ahead) return [];
        var last = today.AddDays((int)ahead.Value);
        var missing = await (from r in db.Set<InspectionRound>()
                             where r.DueOn >= today && r.DueOn <= last
                             join p in db.Set<RoundPoint>() on r.Id equals p.RoundId
                             where !db.Set<Inspection>().Any(i => i.PointId == p.PointId && i.Day >= r.From && i.Day <= r.DueOn && i.State != InspectionState.Void)
                             select new { r.Id, r.Name, r.DueOn, p.OrganisationId }).ToListAsync(cancel);
        var who = await holders.NearestAsync([.. missing.Select(m => m.OrganisationId)], Permission.WriteRecords, cancel: cancel);
        return
        [
            .. from m in missing
               from account in who[m.OrganisationId]
               group m by (Account: account, m.Id, m.Name, m.DueOn) into of
               select new NoticeDraft(of.Key.Account, $"round:{of.Key.Id:N}", $"“{of.Key.Name}”到 {of.Key.DueOn.Word()}截止，还有 {of.Count()} 个点位没有巡查。", $"/inspections/rounds/{of.Key.Id}"),
        ];
    }
}
