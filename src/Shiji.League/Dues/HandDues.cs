using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Records;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;

namespace Shiji.League;

/// <summary>交团费月表 — a branch says who of its roll did not pay for a month; said again, the sheet says the new (domain.md §1.9).</summary>
public sealed class HandDues(ShijiDb db, ReadDues owed, KeepArrears keep, DistrictClock clock)
{
    /// <param name="month">Any day of it.</param>
    /// <param name="unpaid">Members who did not pay.</param>
    /// <param name="all">Said in words: everybody paid.</param>
    public async Task<Refusal?> DoAsync(int branch, DateOnly month, IReadOnlyCollection<int> unpaid, bool all, CancellationToken cancel = default)
    {
        if (await db.CheckAsync(Permission.WritePeople, branch, cancel) is { } beyond) return beyond;
        var first = DuesRules.FirstOf(month);
        if (first > clock.Today) return new($"{DuesWords.Month(first)}还没有到。", "month");
        var due = await owed.DoAsync(branch, first, cancel);
        if (due.Count == 0) return new($"{first.Word()}册上没有要交团费的团员，这个月不用交表。", "month");
        if (due.FindAll(o => o.Fen is null) is { Count: > 0 } unset) return new($"{unset[0].Name}等 {unset.Count} 人还没有定交纳标准，请先定好再交表。", "standards");
        if (unpaid.Except(due.Select(o => o.MemberId)).Any()) return new("勾的人里有这个月不在册上的，请刷新后再看。", "unpaid");
        if (unpaid.Count == 0 && !all) return new("一个没交的也没有勾。都交了的，请勾“全部交齐”。", "all");
        if (unpaid.Count > 0 && all) return new("勾了没交的人，又勾了“全部交齐”，请只留一样。", "all");
        return await SaveAsync(branch, first, due, [.. unpaid], cancel);
    }

    private async Task<Refusal?> SaveAsync(int branch, DateOnly month, List<OwedLine> due, HashSet<int> unpaid, CancellationToken cancel)
    {
        var sheet = await db.Set<DuesMonth>().SingleOrDefaultAsync(m => m.OrganisationId == branch && m.Day == month, cancel);
        var known = sheet is null ? [] : await db.Set<DuesLine>().Where(l => l.MonthId == sheet.Id).ToListAsync(cancel);
        if (sheet is null) db.Add(sheet = new() { Id = clock.NewId(), OrganisationId = branch, Day = month, Evidence = Evidence.Declared });
        db.RemoveRange(known.Where(l => !unpaid.Contains(l.MemberId)));
        var owing = due.FindAll(o => unpaid.Contains(o.MemberId));
        foreach (var one in owing)
        {
            if (known.Find(l => l.MemberId == one.MemberId) is { } line) (line.Fen, line.PaidOn) = (one.Fen!.Value, null);
            else db.Add(new DuesLine { Id = clock.NewId(), OrganisationId = branch, Day = month, MonthId = sheet.Id, MemberId = one.MemberId, PersonId = one.PersonId, Fen = one.Fen!.Value });
        }

        (sheet.Due, sheet.Unpaid) = (due.Count, owing.Count);
        (sheet.DueFen, sheet.UnpaidFen) = (due.Sum(o => (long)o.Fen!.Value), owing.Sum(o => (long)o.Fen!.Value));
        (sheet.RecordedAt, sheet.RecordedBy, sheet.RecordedById) = (clock.UtcNow, db.Actor.Name, db.Actor.AccountId);
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException) when (!cancel.IsCancellationRequested) // two at once: the first stands
        {
            db.ChangeTracker.Clear();
            return new("刚刚有人交过这张表，请刷新后再看。", "month");
        }

        await keep.OfAsync([.. unpaid.Concat(known.Select(l => l.MemberId))], cancel);
        return null;
    }
}
