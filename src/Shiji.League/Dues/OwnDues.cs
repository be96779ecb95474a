using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.People;

namespace Shiji.League;

/// <summary>本人的团费 — the standard and the months not paid in time, in words.</summary>
internal static class OwnDues
{
    public static async Task<IReadOnlyList<MyRow>> OfAsync(ShijiDb db, int person, CancellationToken cancel)
    {
        var lines = await (from l in db.Set<DuesLine>().AsNoTracking() where l.PersonId == person orderby l.Day join o in db.Set<Organisation>() on l.OrganisationId equals o.Id select new { Row = l, o.Name }).ToListAsync(cancel);
        var standards = await (from m in db.Set<Member>().AsNoTracking() where m.PersonId == person && m.DuesBand != null join o in db.Set<Organisation>() on m.OrganisationId equals o.Id select new { Row = m, o.Name }).ToListAsync(cancel);
        return
        [
            .. standards.Select(s => new MyRow("团费标准", s.Row.Day, s.Row.LeftOn, s.Name, s.Row.DuesBand!.Value.Word(), s.Row.DuesFen is { } fen ? $"每月 {DuesWords.Yuan(fen)}" : "", "在用")),
            .. lines.Select(l => new MyRow("团费", l.Row.Day, l.Row.PaidOn, l.Name, DuesWords.Month(l.Row.Day), DuesWords.Yuan(l.Row.Fen), l.Row.PaidOn is null ? "没交" : "已补交")),
        ];
    }
}
