using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Notices;
using Shiji.Kernel.Parameters;
using Shiji.Kernel.Registers;
using Shiji.Kernel.Time;

namespace Shiji.Kernel.Requests;

/// <summary>报数提醒 — to those who fill in: a round is over and its last day is near; that day has passed. Each said once.</summary>
public sealed class RequestsDue(ShijiDb db, ReadRound read, Holders holders, RuleReader rules, DistrictClock clock) : IReminder
{
    /// <summary>How long after its last day a round is spoken of, in months.</summary>
    private const int Recent = 2;

    public async Task<IReadOnlyList<NoticeDraft>> DueAsync(CancellationToken cancel)
    {
        if ((await rules.OnAsync(clock.Today, cancel)).Find("request.remind.days") is not { Value: var days }) return [];
        var names = await db.Set<Register>().ToDictionaryAsync(r => r.Id, r => r.Name, cancel);
        var drafts = new List<NoticeDraft>();
        foreach (var request in await db.Set<DataRequest>().AsNoTracking().ToListAsync(cancel))
            foreach (var round in Round.Of(request, clock.Today).Where(r => r.Period.Until <= clock.Today && r.Due.AddDays(-(int)days) <= clock.Today && r.Due > clock.Today.AddMonths(-Recent)))
            {
                var missing = (await read.DoAsync(request, round, cancel: cancel)).Where(s => !s.IsIn).ToList();
                var who = await holders.NearestAsync([.. missing.Select(m => m.Unit.Id)], Permission.WriteRecords, cancel: cancel);
                var late = clock.Today > round.Due;
                drafts.AddRange(from m in missing
                                from account in who[m.Unit.Id]
                                select new NoticeDraft(account, $"request:{request.Id}:{round.Code}:{m.Unit.Id}:{(late ? "late" : "open")}",
                                    $"{m.Unit.Name}{round.Period.Name}的“{names[request.RegisterId]}”{(late ? $"已过期限{round.Due.Word()}，还没有报。" : $"请在{round.Due.Word()}前报齐；没有的报本期无。")}",
                                    $"/requests/{request.Id}/answer?org={m.Unit.Code}&round={round.Code}"));
            }

        return drafts;
    }
}
