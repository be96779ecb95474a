using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;

namespace Shiji.Kernel.People;

/// <summary>用途清单 — the purposes in the words that hold on a day.</summary>
public static class Purposes
{
    public static async Task<IReadOnlyList<ConsentPurpose>> PurposesAsync(this ShijiDb db, DateOnly day, CancellationToken cancel = default) =>
    [
        .. (await db.Set<ConsentPurpose>().AsNoTracking().Where(p => p.From <= day).OrderBy(p => p.Id).ToListAsync(cancel))
            .GroupBy(p => p.Code).Select(versions => versions.MaxBy(p => p.Version)!),
    ];
}
