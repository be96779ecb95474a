using Microsoft.EntityFrameworkCore;
using Npgsql;
using Shiji.Kernel.Data;
using Shiji.Kernel.Tallies;

namespace Shiji.Storage.Postgres;

/// <summary>PostgreSQL 批量写 — binary COPY; totals through a temporary table and one upsert.</summary>
internal static class PostgresBulk
{
    private const string FromPosting = """
        INSERT INTO total (measure_id, period, node_id, amount, machine, roll_call, back_filled, imported)
        SELECT measure_id, period, node_id, amount, machine, roll_call, back_filled, imported FROM total_posting
        ORDER BY measure_id, node_id, period
        ON CONFLICT (measure_id, node_id, period) DO UPDATE SET
        """;

    private const string AddTotals = FromPosting + """
         amount = total.amount + excluded.amount, machine = total.machine + excluded.machine,
         roll_call = total.roll_call + excluded.roll_call, back_filled = total.back_filled + excluded.back_filled,
         imported = total.imported + excluded.imported
        """;

    private const string SetTotals = FromPosting + """
         amount = excluded.amount, machine = excluded.machine, roll_call = excluded.roll_call,
         back_filled = excluded.back_filled, imported = excluded.imported
        """;

    private const int ReportEvery = 20_000;

    public static async Task<long> CopyAsync<T>(
        ShijiDb db, IEnumerable<T> rows, string table, Action<long>? inserted, CancellationToken cancel) where T : class
    {
        var columns = new BulkColumns<T>(db);
        await db.Database.OpenConnectionAsync(cancel);
        try
        {
            var connection = (NpgsqlConnection)db.Database.GetDbConnection();
            await using var copy = await connection.BeginBinaryImportAsync(
                $"COPY {table} ({string.Join(", ", columns.Names)}) FROM STDIN (FORMAT BINARY)", cancel);
            long count = 0;
            foreach (var row in rows)
            {
                await copy.StartRowAsync(cancel);
                for (var i = 0; i < columns.Values.Length; i++)
                    if (columns.Values[i](row) is { } value) await copy.WriteAsync(value, columns.Types[i], cancel);
                    else await copy.WriteNullAsync(cancel);
                if (++count % ReportEvery == 0) inserted?.Invoke(count);
            }

            await copy.CompleteAsync(cancel);
            inserted?.Invoke(count);
            return count;
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    public static async Task UpsertTotalsAsync(ShijiDb db, IReadOnlyCollection<Total> totals, bool add, CancellationToken cancel)
    {
        await db.Database.OpenConnectionAsync(cancel);
        try
        {
            await db.Database.ExecuteSqlRawAsync("CREATE TEMP TABLE IF NOT EXISTS total_posting (LIKE total); TRUNCATE total_posting", cancel);
            await CopyAsync(db, totals, "total_posting", null, cancel);
            await db.Database.ExecuteSqlRawAsync(add ? AddTotals : SetTotals, cancel);
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }
}
