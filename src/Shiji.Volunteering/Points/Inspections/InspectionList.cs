using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.Records;

namespace Shiji.Volunteering;

/// <summary>巡查清单 — the inspections within reach, the last first; the page and its export ask the same.</summary>
internal static class InspectionList
{
    public const string Overdue = "overdue";
    public const string Waiting = "repaired";
    public const string Open = "open";

    public const string Elsewhere = "别处管理的点位";

    public static IQueryable<InspectionLine> Of(ShijiDb db, string? text, string? view, int? point, Cursor? after, DateOnly today)
    {
        text = string.IsNullOrWhiteSpace(text) ? null : text.Trim();
        var rows = db.Set<Inspection>().AsNoTracking().Where(i => point == null || i.PointId == point);
        rows = view switch
        {
            Overdue => rows.Where(i => i.State == InspectionState.ToRepair && i.DueOn < today),
            Waiting => rows.Where(i => i.State == InspectionState.Repaired),
            Open => rows.Where(i => i.State == InspectionState.ToRepair || i.State == InspectionState.Repaired),
            _ => rows,
        };
        if (after is not null) rows = rows.Where(i => i.Day < after.Day || (i.Day == after.Day && i.Id.CompareTo(after.Id) < 0));
        return from i in rows
               join seen in db.Set<Point>() on i.PointId equals seen.Id into points
               from p in points.DefaultIfEmpty() // kept by somebody else since
               where text == null || p.Name.Contains(text)
               join o in db.Set<Organisation>() on i.OrganisationId equals o.Id
               orderby i.Day descending, i.Id descending
               select new InspectionLine(i, p.Name ?? Elsewhere, o.ShortName ?? o.Name);
    }
}

internal sealed record InspectionLine(Inspection Inspection, string Point, string Organisation)
{
    public string StateOn(DateOnly today) => Inspection.IsOverdue(today) ? "整改逾期" : Inspection.State.Word();
}
