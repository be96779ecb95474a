using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;

namespace Shiji.Reports.Publications;

/// <summary>撤回成文 — with a reason that whoever verifies one of its figures is told.</summary>
public sealed class WithdrawPublication(ShijiDb db, DistrictClock clock)
{
    private const int LongestReason = 200;

    public async Task<Refusal?> DoAsync(Guid id, string? reason, CancellationToken cancel = default)
    {
        if (await db.Set<Publication>().SingleOrDefaultAsync(p => p.Id == id, cancel) is not { } publication) return new Refusal("没有这份成文，或者不归您现在的岗位管。", "publication");
        if (await db.CheckAsync(Permission.ClosePeriods, publication.OrganisationId, cancel) is { } beyond) return beyond;
        if (publication.State == PublicationState.Withdrawn) return new Refusal("这份成文已经撤回。", "publication");
        if (reason?.Trim() is not { Length: > 0 and <= LongestReason } because) return new Refusal($"请写明为什么撤回，{LongestReason} 字以内；核验它的人会看到。", "reason");
        (publication.State, publication.WithdrawnAt, publication.WithdrawnBy, publication.WithdrawnBecause) = (PublicationState.Withdrawn, clock.UtcNow, db.Actor.Name, because);
        await db.SaveChangesAsync(cancel);
        return null;
    }
}
