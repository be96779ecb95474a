using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Results;
using Shiji.Kernel.Tallies;

namespace Shiji.Activities;

/// <summary>全区的种类 — they mean the same to everybody, so only a post of the district itself that reviews its records changes them; shared with the lines.</summary>
public static class DistrictKinds
{
    public const Permission Keeps = Permission.ReviewRecords;

    public static async Task<Refusal?> CheckKindsAsync(this ShijiDb db, CancellationToken cancel = default)
    {
        var root = await db.Set<Book>().Select(b => b.RootId).SingleOrDefaultAsync(cancel);
        return await db.CheckAsync(Keeps, root, cancel) is not { } refusal ? null
            : refusal.Field == "organisation" ? new Refusal("种类全区一样，只由区一级的岗位添改；要添要改，请报给区里办。", "post") : refusal;
    }
}
