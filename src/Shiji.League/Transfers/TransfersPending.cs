using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.Pending;

namespace Shiji.League;

/// <summary>在转的 — transfers that waited on the day for a unit under the node, those with one last day told together.</summary>
public sealed class TransfersPending(ShijiDb db) : IPendingTasks
{
    public async Task<IReadOnlyList<PendingTask>> UnderAsync(int node, DateOnly day, CancellationToken cancel)
    {
        var waiting = await (from t in db.Set<Transfer>()
                             where t.Day <= day && t.DueOn >= day && Transfer.Open.Contains(t.State)
                             let turn = t.State == TransferState.Asked ? t.OrganisationId : t.OtherId
                             where db.Set<Ancestry>().Any(a => a.NodeId == node && a.OrganisationId == turn && a.From <= day && (a.Until == null || a.Until > day))
                             group t by new { Unit = turn, t.DueOn } into of
                             select of.Key).ToListAsync(cancel);
        var ids = waiting.Select(w => w.Unit).Distinct().ToList();
        var names = await db.Set<Organisation>().Where(o => ids.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.ShortName ?? o.Name, cancel);
        return [.. waiting.Select(w => new PendingTask("团员组织关系转接", names.GetValueOrDefault(w.Unit, ""), w.DueOn!.Value))];
    }
}
