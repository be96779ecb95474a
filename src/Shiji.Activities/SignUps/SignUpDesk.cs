using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;

namespace Shiji.Activities;

/// <summary>报名台 — the places of a post: taken and given back by one statement each.</summary>
internal static class SignUpDesk
{
    /// <summary>False where there are not as many left.</summary>
    public static async Task<bool> TakePlacesAsync(this ShijiDb db, Guid role, int places, CancellationToken cancel) =>
        await db.Set<SessionRole>().Where(r => r.Id == role && (r.Capacity == 0 || r.Taken + places <= r.Capacity)).ExecuteUpdateAsync(s => s.SetProperty(r => r.Taken, r => r.Taken + places), cancel) == 1;

    public static Task GivePlacesAsync(this ShijiDb db, Guid role, int places, CancellationToken cancel) =>
        db.Set<SessionRole>().Where(r => r.Id == role).ExecuteUpdateAsync(s => s.SetProperty(r => r.Taken, r => r.Taken - places), cancel);
}
