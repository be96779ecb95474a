using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Notices;
using Shiji.Kernel.Parameters;
using Shiji.Kernel.Periods;
using Shiji.Kernel.Tallies;
using Shiji.Kernel.Time;

namespace Shiji.Reports.Closings;

/// <summary>结账提醒 — a half-year or year that has ended may be closed; its last day has passed; and what was handed in waits for an answer. Each said once, the last once a week.</summary>
public sealed class ClosingsDue(ShijiDb db, ClosingUnits units, Holders holders, RuleReader rules, DistrictClock clock) : IReminder
{
    /// <summary>How long after its end a period is spoken of, in months.</summary>
    private const int Recent = 3;

    public async Task<IReadOnlyList<NoticeDraft>> DueAsync(CancellationToken cancel)
    {
        if ((await rules.OnAsync(clock.Today, cancel)).Find("closing.remind.months") is not { Value: var months }) return [];
        var book = await db.Set<Book>().AsNoTracking().SingleAsync(cancel);
        var drafts = new List<NoticeDraft>();
        foreach (var period in Ended(clock.Today).Where(p => PeriodKey.MonthsOf(p.Key!.Value).Length >= months && p.From >= book.OpensOn))
            drafts.AddRange(await OfAsync(book.RootId, period, cancel));
        return drafts;
    }

    private async Task<IEnumerable<NoticeDraft>> OfAsync(int root, Period period, CancellationToken cancel)
    {
        var all = await units.UnderAsync(root, period, cancel);
        var closings = await db.Set<Closing>().AsNoTracking().Where(c => c.Period == period.Key).ToListAsync(cancel);
        var open = all.Where(u => !closings.Exists(c => c.OrganisationId == u.Id && c.State is ClosingState.Freezing or ClosingState.Submitted or ClosingState.Accepted)).ToList();
        var waiting = closings.Where(c => c.State == ClosingState.Submitted).ToLookup(c => all.FirstOrDefault(u => u.Id == c.OrganisationId)?.ParentId ?? c.OrganisationId);
        var who = await holders.NearestAsync([.. open.Select(u => u.Id), .. waiting.Select(w => w.Key)], Permission.ClosePeriods, cancel: cancel);
        var monday = clock.Today.AddDays(-(((int)clock.Today.DayOfWeek + 6) % 7));
        return
        [
            .. from unit in open
               from account in who[unit.Id]
               let late = clock.Today > unit.Due
               select new NoticeDraft(account, $"closing:{period.Key}:{unit.Id}:{(late ? "late" : "open")}",
                   late ? $"{unit.Name}{period.Name}结账已过截止日 {unit.Due.Word()}，上级在等。" : $"{period.Name}已经结束，请在 {unit.Due.Word()} 前提交{unit.Name}的结账。", $"/closings?org={unit.Code}&period={period.Code}"),
            .. from acceptor in waiting
               from account in who[acceptor.Key]
               where acceptor.Any(c => c.SubmittedById != account)
               select new NoticeDraft(account, $"closing:{period.Key}:{acceptor.Key}:wait:{monday:yyyyMMdd}", $"有 {acceptor.Count()} 个单位的{period.Name}结账等着受理。", $"/closings?period={period.Code}"),
        ];
    }

    /// <summary>Standard periods that ended within the last months.</summary>
    internal static IEnumerable<Period> Ended(DateOnly today) => Enumerable.Range(1, Recent)
        .Select(back => PeriodKey.Month(new DateOnly(today.Year, today.Month, 1).AddMonths(-back)))
        .SelectMany(PeriodKey.Containing).Distinct().Select(Period.Of).Where(p => p.Until <= today && p.Until > today.AddMonths(-Recent));
}
