using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.People;

namespace Shiji.Activities;

/// <summary>报名台 — one's own file, and the places of a post: taken and given back by one statement each.</summary>
internal static class SignUpDesk
{
    /// <summary>The file linked to the account that is signed in, or what it was merged into; null where there is none.</summary>
    public static async Task<Person?> OwnFileAsync(this ShijiDb db, CancellationToken cancel)
    {
        if (db.Actor.AccountId is not { } account) return null;
        using var _ = db.ByProgram();
        var person = await db.Set<Person>().AsNoTracking().SingleOrDefaultAsync(p => p.AccountId == account, cancel);
        return person?.MergedInto is { } kept ? await db.Set<Person>().AsNoTracking().SingleAsync(p => p.Id == kept, cancel) : person;
    }

    /// <summary>False where there are not as many left.</summary>
    public static async Task<bool> TakePlacesAsync(this ShijiDb db, Guid role, int places, CancellationToken cancel) =>
        await db.Set<SessionRole>().Where(r => r.Id == role && (r.Capacity == 0 || r.Taken + places <= r.Capacity)).ExecuteUpdateAsync(s => s.SetProperty(r => r.Taken, r => r.Taken + places), cancel) == 1;

    public static Task GivePlacesAsync(this ShijiDb db, Guid role, int places, CancellationToken cancel) =>
        db.Set<SessionRole>().Where(r => r.Id == role).ExecuteUpdateAsync(s => s.SetProperty(r => r.Taken, r => r.Taken - places), cancel);
}
