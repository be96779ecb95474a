using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.Results;

namespace Shiji.League;

/// <summary>推优与终止 — what is still under way of a branch that ends goes on with whoever answers for it.</summary>
internal sealed class RecommendEnding(ShijiDb db) : IEnding
{
    public Task<Refusal?> CheckAsync(Ending ending, CancellationToken cancel) => Task.FromResult<Refusal?>(null);

    public async Task FollowAsync(Ending ending, CancellationToken cancel)
    {
        RecommendStage[] over = [RecommendStage.Activist, RecommendStage.Admitted, RecommendStage.Returned, RecommendStage.Ended];
        foreach (var one in await db.Set<Recommendation>().Where(r => r.OrganisationId == ending.OrganisationId && !over.Contains(r.Stage)).ToListAsync(cancel)) one.OrganisationId = ending.SuccessorId ?? ending.ParentId;
    }
}
