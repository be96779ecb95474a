using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Notices;
using Shiji.Kernel.Parameters;
using Shiji.Kernel.Time;

namespace Shiji.Kernel.Organisations;

/// <summary>换届提醒 — once a month to whoever answers for organisations whose term is over or soon will be; one sentence, however many they are.</summary>
public sealed class TermsDue(ShijiDb db, Holders holders, RuleReader rules, DistrictClock clock) : IReminder
{
    public async Task<IReadOnlyList<NoticeDraft>> DueAsync(CancellationToken cancel)
    {
        if ((await rules.OnAsync(clock.Today, cancel)).Find(TermRules.WarnDays) is not { } warn) return [];
        var (today, last) = (clock.Today, clock.Today.AddDays((int)warn.Value));
        var due = await db.Set<OfficeTerm>().AsNoTracking().Where(t => t.Until == null && !t.Void && (t.PostponedTo ?? t.EndsOn) <= last).Select(t => new { t.OrganisationId, DueOn = t.PostponedTo ?? t.EndsOn }).ToListAsync(cancel);
        var who = await holders.NearestAsync([.. due.Select(d => d.OrganisationId)], Permission.ChangeOrganisations, cancel: cancel);
        return
        [
            .. from d in due
               from account in who[d.OrganisationId]
               group d by account into mine
               select new NoticeDraft(mine.Key, $"terms:{today:yyyyMM}", $"有 {mine.Count(d => d.DueOn < today)} 个组织届满没有换届，{mine.Count(d => d.DueOn >= today)} 个 {warn.Amount()}内届满。", "/organisations/terms"),
        ];
    }
}
