using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.Pending;

namespace Shiji.Volunteering;

/// <summary>待整改的 — what was found wrong at points by the day and not yet put right.</summary>
public sealed class RepairsPending(ShijiDb db) : IPendingTasks
{
    public async Task<IReadOnlyList<PendingTask>> UnderAsync(int node, DateOnly day, CancellationToken cancel)
    {
        var open = await (from i in db.Set<Inspection>().AsNoTracking()
                          where i.Day <= day && i.DueOn != null && (i.State == InspectionState.ToRepair || (i.State != InspectionState.Void && i.RepairedOn > day))
                              && db.Set<Ancestry>().Any(a => a.NodeId == node && a.OrganisationId == i.OrganisationId && a.From <= day && (a.Until == null || a.Until > day))
                          join o in db.Set<Organisation>() on i.OrganisationId equals o.Id
                          orderby i.DueOn, o.Ordinal
                          select new { Unit = o.ShortName ?? o.Name, i.DueOn }).ToListAsync(cancel);
        return [.. open.Select(o => new PendingTask("点位问题整改", o.Unit, o.DueOn!.Value))];
    }
}
