using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Notices;
using Shiji.Kernel.Time;

namespace Shiji.League;

/// <summary>转接待办提醒 — to those whose turn it is, once for each day on which something new came.</summary>
public sealed class TransfersWaiting(ShijiDb db, Holders holders, DistrictClock clock) : IReminder
{
    public async Task<IReadOnlyList<NoticeDraft>> DueAsync(CancellationToken cancel)
    {
        var open = (await db.Set<Transfer>().AsNoTracking().Where(t => Transfer.Open.Contains(t.State)).ToListAsync(cancel)).Where(t => Transfer.Open.Contains(t.StateOn(clock.Today))).ToList();
        var who = await holders.NearestAsync([.. open.Select(TransferDesk.TurnOf).Distinct()], Permission.WritePeople, cancel: cancel);
        return
        [
            .. from t in open
               from account in who[TransferDesk.TurnOf(t)]
               group t by account into of
               let newest = of.Max(t => t.Day)
               select new NoticeDraft(of.Key, $"transfer:waiting:{newest:yyyyMMdd}", $"有 {of.Count()} 项组织关系转接等您办理{(of.Min(t => t.DueOn) is { } due ? $"，最早的 {due.Word()}到期" : "")}。", "/transfers"),
        ];
    }
}
