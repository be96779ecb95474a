using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;

namespace Shiji.Kernel.Organisations;

/// <summary>隶属链簿 — writes the closure of the placements anew. Only the keeper calls it, so that lists and totals change in one step.</summary>
public static class AncestryBook
{
    public static async Task<TreeHistory> RebuildAsync(ShijiDb db, CancellationToken cancel)
    {
        var tree = await TreeHistory.LoadAsync(db, cancel);
        await db.Set<Ancestry>().ExecuteDeleteAsync(cancel);
        await db.Storage.InsertAsync(db, tree.Closure(), null, cancel);
        return tree;
    }
}
