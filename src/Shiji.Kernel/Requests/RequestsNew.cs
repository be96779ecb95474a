using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Notices;
using Shiji.Kernel.Registers;
using Shiji.Kernel.Time;

namespace Shiji.Kernel.Requests;

/// <summary>新要求提醒 — to those who will fill in: something new is asked of their unit, from when and by when. Said once.</summary>
public sealed class RequestsNew(ShijiDb db, Recipients recipients, Holders holders, DistrictClock clock) : IReminder
{
    /// <summary>How long after it was issued a request is new, in days.</summary>
    private const int Recent = 14;

    public async Task<IReadOnlyList<NoticeDraft>> DueAsync(CancellationToken cancel)
    {
        var (today, since) = (clock.Today, clock.UtcNow.AddDays(-Recent));
        var names = await db.Set<Register>().ToDictionaryAsync(r => r.Id, r => r.Name, cancel);
        var drafts = new List<NoticeDraft>();
        foreach (var request in await db.Set<DataRequest>().AsNoTracking().Where(r => r.WithdrawnOn == null && r.IssuedAt > since).ToListAsync(cancel))
        {
            if (Round.All(request).FirstOrDefault(r => r.Due >= today) is not { } first) continue;
            var units = (await recipients.UnderAsync(request.NodeId, request.Level, cancel)).On(today);
            var who = await holders.NearestAsync([.. units.Select(u => u.Id)], Permission.WriteRecords, cancel: cancel);
            drafts.AddRange(from unit in units
                            from account in who[unit.Id]
                            select new NoticeDraft(account, $"request:{request.Id}:{unit.Id}:new",
                                $"要{unit.Name}报“{names[request.RegisterId]}”，{request.Rhythm.Word()}填报；{first.Period.Name}的请在{first.Due.Word()}前报齐。",
                                $"/requests/{request.Id}/answer?org={unit.Code}&round={first.Code}"));
        }

        return drafts;
    }
}
