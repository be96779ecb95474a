using Shiji.Kernel.Data;
using Shiji.Kernel.Organisations;

namespace Shiji.Volunteering;

/// <summary>名下点位 — the points open on a day that a unit and those below it keep.</summary>
public sealed class PointsUnder(ShijiDb db)
{
    public IQueryable<Point> Of(int organisationId, DateOnly day) =>
        from p in db.Set<Point>()
        where p.From <= day && (p.Until == null || p.Until > day)
            && db.Set<Ancestry>().Any(a => a.NodeId == organisationId && a.OrganisationId == p.OrganisationId && a.From <= day && (a.Until == null || a.Until > day))
        select p;
}
