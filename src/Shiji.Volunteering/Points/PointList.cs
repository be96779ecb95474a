using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Organisations;

namespace Shiji.Volunteering;

/// <summary>点位清单 — the points within reach by number, with their last inspection; the page, the map and the export ask the same.</summary>
internal static class PointList
{
    public static IQueryable<PointLine> Of(ShijiDb db, string? text, string? kind, bool closed, int after, DateOnly today)
    {
        text = string.IsNullOrWhiteSpace(text) ? null : text.Trim();
        kind = string.IsNullOrWhiteSpace(kind) ? null : kind;
        return from p in db.Set<Point>().AsNoTracking()
               where p.Id > after && (kind == null || p.Kind == kind) && (text == null || p.Name.Contains(text) || p.Address.Contains(text)) && (closed || p.Until == null || p.Until > today)
               join o in db.Set<Organisation>() on p.OrganisationId equals o.Id
               orderby p.Id
               select new PointLine(
                   p, o.ShortName ?? o.Name,
                   db.Set<Inspection>().Where(i => i.PointId == p.Id && i.State != InspectionState.Void).Max(i => (DateOnly?)i.Day),
                   db.Set<Inspection>().Where(i => i.PointId == p.Id && (i.State == InspectionState.ToRepair || i.State == InspectionState.Repaired)).Min(i => i.DueOn));
    }
}

/// <param name="DueOn">The first deadline of what is still to be put right there; null where nothing is.</param>
internal sealed record PointLine(Point Point, string Organisation, DateOnly? LastInspected, DateOnly? DueOn)
{
    public string StateOn(DateOnly today) => !Point.IsOpenOn(today) ? "已停用"
        : DueOn is { } due ? due < today ? "整改逾期" : "整改中"
        : LastInspected is null ? "没有巡查过" : "正常";
}
