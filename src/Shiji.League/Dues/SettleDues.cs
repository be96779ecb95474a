using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;

namespace Shiji.League;

/// <summary>补交团费 — months that were not paid in time are paid on a day; the month's sheet counts them as paid from then on.</summary>
public sealed class SettleDues(ShijiDb db, KeepArrears keep, DistrictClock clock)
{
    public async Task<Refusal?> DoAsync(IReadOnlyCollection<Guid> lines, DateOnly day, CancellationToken cancel = default)
    {
        if (lines.Count == 0) return new("请勾上补交了的月份。", "lines");
        if (day > clock.Today) return new($"补交日 {day:yyyy-MM-dd} 还没有到。", "day");
        var found = await db.Set<DuesLine>().Where(l => lines.Contains(l.Id)).ToListAsync(cancel);
        if (found.Count != lines.Distinct().Count()) return new("勾的里面有已经更正的，请刷新后再看。", "lines");
        foreach (var branch in found.Select(l => l.OrganisationId).Distinct())
            if (await db.CheckAsync(Permission.WritePeople, branch, cancel) is { } beyond) return beyond;
        if (found.Exists(l => l.PaidOn is not null)) return new("勾的里面有已经补交的，请刷新后再看。", "lines");
        if (found.Find(l => day < l.Day) is { } early) return new($"补交日早于{DuesWords.Month(early.Day)}，请改日期。", "day");
        foreach (var line in found)
        {
            line.PaidOn = day;
            var sheet = await db.Set<DuesMonth>().SingleAsync(m => m.Id == line.MonthId, cancel);
            (sheet.Unpaid, sheet.UnpaidFen) = (sheet.Unpaid - 1, sheet.UnpaidFen - line.Fen);
        }

        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateConcurrencyException) // two at once: the first stands
        {
            db.ChangeTracker.Clear();
            return new("刚刚有人改过这张表，这次没有记，请刷新后再看。", "lines");
        }

        await keep.OfAsync([.. found.Select(l => l.MemberId)], cancel);
        return null;
    }
}
