using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;

namespace Shiji.Kernel.Organisations;

/// <summary>上级 — who stands above an organisation on a day, wherever that lies; of what stands above everything, itself.</summary>
public static class Upper
{
    public static async Task<int> AboveAsync(this ShijiDb db, int organisation, DateOnly day, CancellationToken cancel = default) =>
        await db.Whole<Placement>().Where(p => p.OrganisationId == organisation && p.From <= day && (p.Until == null || p.Until > day)).Select(p => p.ParentId).FirstOrDefaultAsync(cancel) ?? organisation;
}
