using Microsoft.EntityFrameworkCore;

namespace Shiji.Kernel.Data;

/// <summary>
/// 取号 — numbers for new rows of a table whose rows are numbered densely. One statement takes them, so that two who register at once
/// get different ones; what is given up leaves a gap, and no number is ever given twice.
/// </summary>
public static class TakeNumbers
{
    /// <summary>The first of as many; rows that came in otherwise, with numbers of their own, are passed over.</summary>
    public static async Task<int> TakeNumbersAsync<T>(this ShijiDb db, int count = 1, CancellationToken cancel = default) where T : class
    {
        var type = db.Model.FindEntityType(typeof(T))!;
        var (table, key) = (type.GetTableName()!, type.FindPrimaryKey()!.Properties.Single().GetColumnName());
        var there = $"(SELECT COALESCE(MAX({key}), 0) FROM {table})";
        // Names of the model, none of anybody's typing.
        var sql = $$"""
            INSERT INTO counter (name, last) VALUES ({0}, {{there}} + {1})
            ON CONFLICT (name) DO UPDATE SET last = CASE WHEN counter.last > {{there}} THEN counter.last ELSE {{there}} END + {1}
            RETURNING last AS "Value"
            """;
        var last = await db.Database.SqlQueryRaw<int>(sql, table, count).ToListAsync(cancel);
        return last[0] - count + 1;
    }
}
