using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;

namespace Shiji.Imports;

/// <summary>What is kept of a file beside its rows: the file itself and what was found in it. Both may name people, and both go together.</summary>
internal static class FileCopies
{
    /// <summary>How many files there were.</summary>
    public static async Task<int> ForgetAsync(ShijiDb db, IQueryable<ImportRun> runs, CancellationToken cancel)
    {
        var ids = runs.Select(r => r.Id);
        await db.Set<ImportFinding>().Where(f => ids.Contains(f.RunId)).ExecuteDeleteAsync(cancel);
        return await db.Set<ImportFile>().Where(f => ids.Contains(f.Id)).ExecuteDeleteAsync(cancel);
    }
}
