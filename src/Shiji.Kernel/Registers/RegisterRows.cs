using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.Periods;

namespace Shiji.Kernel.Registers;

/// <summary>台账明细 — a register's rows of any state under a node within a period, for lists that are read and not counted.</summary>
public static class RegisterRows
{
    public static IQueryable<RegisterRow> Of(ShijiDb db, int registerId, int nodeId, Period period, RowState? state, IEnumerable<FacetFilter> facets)
    {
        var (from, until) = (period.From, period.Until);
        var places = db.Set<Ancestry>().Where(a => a.NodeId == nodeId);
        var rows = db.Set<RegisterRow>().AsNoTracking()
            .Where(r => r.RegisterId == registerId && r.Day >= from && r.Day < until)
            .Where(r => places.Any(a => a.OrganisationId == r.OrganisationId && a.From <= r.Day && (a.Until == null || a.Until > r.Day)));
        if (state is { } asked)
            rows = asked == RowState.InForce
                ? rows.Where(r => r.State == RowState.InForce)
                : rows.Where(r => r.State != RowState.InForce && r.State == asked); // as the index of what is not in force has it
        return facets.Aggregate(rows, (some, facet) => some.Where(facet.Test));
    }
}
