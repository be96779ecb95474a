using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.Records;

namespace Shiji.Volunteering;

/// <summary>项目与进出清单 — the pages and their exports ask the same.</summary>
internal static class ProjectList
{
    private const int Most = 200;

    public static IQueryable<ProjectLine> Of(ShijiDb db, string? text)
    {
        text = string.IsNullOrWhiteSpace(text) ? null : text.Trim();
        return (from p in db.Set<Project>().AsNoTracking()
                where text == null || p.Name.Contains(text) || p.Code == text
                orderby p.Code
                select new ProjectLine(p,
                    db.Set<Organisation>().Where(o => o.Id == p.KeeperId).Select(o => o.ShortName ?? o.Name).FirstOrDefault(),
                    db.Set<GoodsMovement>().Count(m => m.Project == p.Code),
                    db.Set<ReadingRoom>().Count(r => r.Project == p.Code && !r.Voided && r.Until == null))).Take(Most);
    }

    /// <summary>The movements of a project within reach, the last first.</summary>
    public static IQueryable<MovementLine> Movements(ShijiDb db, string project, string? direction, string? view, Cursor? after)
    {
        GoodsDirection? asked = direction switch { "in" => GoodsDirection.In, "out" => GoodsDirection.Out, _ => null };
        var rows = db.Set<GoodsMovement>().AsNoTracking().Where(m => m.Project == project && (asked == null || m.Direction == asked) && (view != "waiting" || m.State == GoodsState.Waiting));
        if (after is not null) rows = rows.Where(m => m.Day < after.Day || (m.Day == after.Day && m.Id.CompareTo(after.Id) < 0));
        return from m in rows
               join o in db.Set<Organisation>() on m.OrganisationId equals o.Id
               join k in db.Set<GoodsKind>() on m.Goods equals k.Name
               orderby m.Day descending, m.Id descending
               select new MovementLine(m, k.Unit, o.ShortName ?? o.Name);
    }

    /// <summary>去向 — how much went where, by whom it was handed to; the most first.</summary>
    public static IQueryable<WentWhere> Where(ShijiDb db, string project) => db.Set<GoodsMovement>().AsNoTracking()
        .Where(m => m.Project == project && m.Direction == GoodsDirection.Out && m.State == GoodsState.InForce)
        .GroupBy(m => new { m.Party, m.Goods }).Select(g => new { g.Key.Party, g.Key.Goods, Quantity = g.Sum(m => m.Quantity) })
        .Join(db.Set<GoodsKind>(), g => g.Goods, k => k.Name, (g, k) => new { g.Party, g.Goods, g.Quantity, k.Unit })
        .OrderByDescending(g => g.Quantity).ThenBy(g => g.Party).Select(g => new WentWhere(g.Party, g.Goods, g.Quantity, g.Unit));
}

internal sealed record ProjectLine(Project Project, string? Keeper, int Movements, int Rooms);

internal sealed record MovementLine(GoodsMovement Movement, string Unit, string Organisation);

internal sealed record WentWhere(string Party, string Goods, long Quantity, string Unit);
