using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Pending;
using Shiji.Kernel.Registers;

namespace Shiji.Kernel.Requests;

/// <summary>在报的 — rounds that were running on the day, and the units that had not handed in.</summary>
public sealed class RequestsPending(ShijiDb db, ReadRound read) : IPendingTasks
{
    public async Task<IReadOnlyList<PendingTask>> UnderAsync(int node, DateOnly day, CancellationToken cancel)
    {
        var names = await db.Set<Register>().ToDictionaryAsync(r => r.Id, r => r.Name, cancel);
        var tasks = new List<PendingTask>();
        foreach (var request in await db.Set<DataRequest>().AsNoTracking().Where(r => r.From <= day && (r.WithdrawnOn == null || r.WithdrawnOn > day)).ToListAsync(cancel))
            foreach (var round in Round.Of(request, day).Where(r => r.Period.From <= day && r.Due >= day))
                tasks.AddRange((await read.DoAsync(request, round, node, cancel)).Where(s => !s.IsIn || s.HandedInOn > day).Select(s => new PendingTask($"“{names[request.RegisterId]}”报送", s.Unit.Name, round.Due)));
        return tasks;
    }
}
