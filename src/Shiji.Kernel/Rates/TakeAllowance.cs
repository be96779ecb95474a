using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;

namespace Shiji.Kernel.Rates;

/// <summary>取额度 — one statement, so that many who take at once never take more than there is.</summary>
public sealed class TakeAllowance(ShijiDb db)
{
    /// <summary>How many of those asked for are granted: all, what is left, or none.</summary>
    public async Task<int> DoAsync(string name, long window, int asked, int limit, CancellationToken cancel = default)
    {
        asked = Math.Min(asked, limit);
        var taken = await db.Database.SqlQuery<int>(
            $"""
            INSERT INTO allowance (name, "window", taken) VALUES ({name}, {window}, {asked})
            ON CONFLICT (name) DO UPDATE SET taken = CASE WHEN allowance."window" = excluded."window" THEN allowance.taken + {asked} ELSE {asked} END, "window" = excluded."window"
            WHERE allowance."window" < excluded."window" OR (allowance."window" = excluded."window" AND allowance.taken < {limit})
            RETURNING taken AS "Value"
            """).ToListAsync(cancel);
        return taken is [var now] ? asked - Math.Max(0, now - limit) : 0;
    }
}
