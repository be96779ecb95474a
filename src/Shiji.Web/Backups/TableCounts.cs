using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;

namespace Shiji.Web.Backups;

/// <summary>各表行数 — of the tables that are there, whichever version made them.</summary>
internal static class TableCounts
{
    public static async Task<SortedDictionary<string, long>> ReadAsync(ShijiDb db, CancellationToken cancel)
    {
        using var unhurried = db.UnhurriedWork();
        var counts = new SortedDictionary<string, long>(StringComparer.Ordinal);
        foreach (var table in await db.Storage.TablesAsync(db, cancel))
        {
            var sql = $"SELECT COUNT(*) AS \"Value\" FROM \"{table}\"";
            counts[table] = (await db.Database.SqlQueryRaw<long>(sql).ToListAsync(cancel)).Single();
        }

        return counts;
    }
}
