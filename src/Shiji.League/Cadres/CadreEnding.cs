using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.Results;

namespace Shiji.League;

/// <summary>职务与终止 — an organisation with somebody in post is not revoked; merged into another, its posts end with it (domain.md §1.3 V-ORG-6).</summary>
internal sealed class CadreEnding(ShijiDb db, KeepStaffing seats) : IEnding
{
    public async Task<Refusal?> CheckAsync(Ending ending, CancellationToken cancel)
    {
        var posts = await Standing(ending.OrganisationId).Select(a => a.Day).ToListAsync(cancel);
        if (posts.Count == 0) return null;
        if (ending.SuccessorId is null) return new Refusal($"“{ending.Name}”还有 {posts.Count} 人在任，请先办理免职，或并入另一个组织。", "organisation");
        return posts.Max() is var last && last >= ending.Act.Day ? new Refusal($"“{ending.Name}”在 {last:yyyy-MM-dd} 还有人任职，生效日要晚于那一天。", "day") : null;
    }

    public async Task FollowAsync(Ending ending, CancellationToken cancel)
    {
        foreach (var post in await Standing(ending.OrganisationId).ToListAsync(cancel)) (post.Until, post.EndReason, post.EndDocument) = (ending.Act.Day, "组织合并", ending.Act.DocumentNumber);
        await seats.CloseAsync(ending.OrganisationId, ending.Act.Day, cancel);
    }

    private IQueryable<Appointment> Standing(int organisation) => db.Set<Appointment>().Where(a => a.OrganisationId == organisation && a.Until == null && !a.Void);
}
