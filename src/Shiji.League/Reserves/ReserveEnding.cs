using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.Results;

namespace Shiji.League;

/// <summary>后备与终止 — whoever was in reserve for an organisation that ends, or kept by it, leaves the reserve that day.</summary>
internal sealed class ReserveEnding(ShijiDb db) : IEnding
{
    public async Task<Refusal?> CheckAsync(Ending ending, CancellationToken cancel) =>
        await Of(ending).MaxAsync(r => (DateOnly?)r.Day, cancel) is { } last && last >= ending.Act.Day ? new Refusal($"“{ending.Name}”在 {last:yyyy-MM-dd} 还有人入库，生效日要晚于那一天。", "day") : null;

    public async Task FollowAsync(Ending ending, CancellationToken cancel)
    {
        foreach (var reserve in await Of(ending).ToListAsync(cancel)) (reserve.Until, reserve.EndReason) = (ending.Act.Day, $"“{ending.Name}”{(ending.SuccessorId is null ? "撤销" : "并入其他组织")}");
    }

    private IQueryable<Reserve> Of(Ending ending) => db.Set<Reserve>().Where(r => (r.OrganisationId == ending.OrganisationId || r.TargetId == ending.OrganisationId) && r.Until == null && !r.Void);
}
