using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Notices;
using Shiji.Kernel.Parameters;
using Shiji.Kernel.Requests;
using Shiji.Kernel.Time;

namespace Shiji.Kernel.Registers;

/// <summary>台账待审核提醒 — to those who review, once a week for each register in which rows have waited too long; what waits does not count yet.</summary>
public sealed class RowsWaiting(ShijiDb db, ReviewerOf reviewer, Holders holders, RuleReader rules, DistrictClock clock) : IReminder
{
    public async Task<IReadOnlyList<NoticeDraft>> DueAsync(CancellationToken cancel)
    {
        if ((await rules.OnAsync(clock.Today, cancel)).Find("notice.row.days") is not { } patience) return [];
        var before = clock.UtcNow.AddDays(-(double)patience.Value);
        var waiting = await db.Set<RegisterRow>().Where(r => r.State != RowState.InForce && r.State == RowState.Submitted && r.RecordedAt < before)
            .GroupBy(r => new { r.RegisterId, r.OrganisationId }).Select(g => new { g.Key.RegisterId, g.Key.OrganisationId, Rows = g.Count() }).ToListAsync(cancel);
        var registers = await db.Set<Register>().AsNoTracking().ToDictionaryAsync(r => r.Id, cancel);
        var issuers = await reviewer.IssuersAsync([.. waiting.Select(w => (w.RegisterId, w.OrganisationId))], clock.Today, cancel);
        var who = await holders.NearestAsync([.. waiting.Select(w => w.OrganisationId)], Permission.ReviewRecords, above: true, cancel);
        var there = await holders.NearestAsync([.. issuers.Values], Permission.ReviewRecords, cancel: cancel);
        var monday = clock.Today.AddDays(-(((int)clock.Today.DayOfWeek + 6) % 7));
        return
        [
            .. from w in waiting
               from account in issuers.TryGetValue((w.RegisterId, w.OrganisationId), out var issuer) ? there[issuer] : who[w.OrganisationId]
               group w.Rows by (Account: account, w.RegisterId) into of
               let register = registers[of.Key.RegisterId]
               select new NoticeDraft(of.Key.Account, $"rows:{register.Key}:{monday:yyyyMMdd}", $"“{register.Name}”有 {of.Sum()} 行等了 {patience.Value:0} 天以上没有审核，审核之前不计入数字。", $"/registers/{register.Key}?state=submitted"),
        ];
    }
}
