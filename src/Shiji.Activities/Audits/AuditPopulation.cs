using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Organisations;

namespace Shiji.Activities;

/// <summary>抽查总体 — what is in force of a kind within a span, at an organisation or below it as the tree stood on each day: what counts is drawn from, so that what is found says something of the figure.</summary>
internal static class AuditPopulation
{
    /// <summary>As recorded up to an instant: what came later does not disturb a draw that is repeated.</summary>
    public static IQueryable<Attendance> Of(ShijiDb db, int organisation, string kind, DateOnly from, DateOnly until, DateTime at) => db.Set<Attendance>().AsNoTracking()
        .Where(a => a.Kind == kind && a.Day >= from && a.Day < until && a.State == AttendanceState.InForce && a.RecordedAt <= at && (a.InForceFrom == null || a.InForceFrom <= at)
            && db.Set<Ancestry>().Any(n => n.NodeId == organisation && n.OrganisationId == a.OrganisationId && n.From <= a.Day && (n.Until == null || n.Until > a.Day)));

    public static IQueryable<Attendance> Of(ShijiDb db, Audit audit) => Of(db, audit.OrganisationId, audit.Kind, audit.From, audit.Until, audit.DrawnAt);

    public static IAsyncEnumerable<Guid> Ids(this IQueryable<Attendance> population) => population.OrderBy(a => a.Id).Select(a => a.Id).AsAsyncEnumerable();
}
