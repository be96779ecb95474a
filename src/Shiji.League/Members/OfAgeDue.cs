using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Notices;
using Shiji.Kernel.Parameters;
using Shiji.Kernel.People;
using Shiji.Kernel.Time;

namespace Shiji.League;

/// <summary>超龄提醒 — to those who keep the roll, once a month while somebody on it is of age to leave (domain.md §1.5).</summary>
public sealed class OfAgeDue(ShijiDb db, Holders holders, RuleReader rules, DistrictClock clock) : IReminder
{
    public async Task<IReadOnlyList<NoticeDraft>> DueAsync(CancellationToken cancel)
    {
        if ((await rules.OnAsync(clock.Today, cancel)).LastBirth(clock.Today) is not { } last) return [];
        var branches = await db.Set<Member>().Where(m => m.State == MemberState.OnRoll && db.Set<Person>().Any(p => p.Id == m.PersonId && p.BornOn <= last) && !db.Set<Appointment>().Any(a => a.PersonId == m.PersonId && !a.Void && a.Until == null))
            .GroupBy(m => m.OrganisationId).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(cancel);
        var who = await holders.NearestAsync([.. branches.Select(b => b.Key)], Permission.WritePeople, cancel: cancel);
        return
        [
            .. from b in branches
               from account in who[b.Key]
               group b.Count by account into of
               select new NoticeDraft(of.Key, $"member:of-age:{clock.Today:yyyyMM}", $"有 {of.Sum()} 名团员已到离团年龄，还没有办离团。", "/members/of-age"),
        ];
    }
}
