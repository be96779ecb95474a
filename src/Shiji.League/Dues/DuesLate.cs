using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Notices;
using Shiji.Kernel.Parameters;
using Shiji.Kernel.Time;

namespace Shiji.League;

/// <summary>交表提醒 — once a month, some days into it, to those whose branches have not handed in the month before; only where sheets are handed in at all.</summary>
public sealed class DuesLate(ShijiDb db, Holders holders, RuleReader rules, DistrictClock clock) : IReminder
{
    public async Task<IReadOnlyList<NoticeDraft>> DueAsync(CancellationToken cancel)
    {
        var (today, month) = (clock.Today, DuesRules.FirstOf(clock.Today).AddMonths(-1));
        if ((await rules.OnAsync(today, cancel)).Find(DuesRules.HandDay) is not { } by || today.Day <= by.Value) return [];
        if (!await db.Set<DuesMonth>().AnyAsync(m => m.Day < month, cancel)) return [];
        var late = await db.Set<RollSpell>().Where(s => !s.Void && !s.InParty && s.Day <= month && (s.Until == null || s.Until > month) && !db.Set<DuesMonth>().Any(m => m.Day == month && m.OrganisationId == s.OrganisationId)).Select(s => s.OrganisationId).Distinct().ToListAsync(cancel);
        var who = await holders.NearestAsync(late, Permission.WritePeople, cancel: cancel);
        return
        [
            .. from branch in late
               from account in who[branch]
               group branch by account into of
               select new NoticeDraft(of.Key, $"dues:late:{month:yyyyMM}", $"{DuesWords.Month(month)}的团费，有 {of.Count()} 个支部还没有交表。", $"/dues?month={DuesAddress.Written(month)}&state={DuesList.Missing}"),
        ];
    }
}
