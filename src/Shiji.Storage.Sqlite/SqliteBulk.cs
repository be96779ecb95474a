using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Shiji.Kernel.Data;

namespace Shiji.Storage.Sqlite;

/// <summary>SQLite 批量写 — one prepared statement, run for every row in one transaction.</summary>
internal static class SqliteBulk
{
    public const string AddTotals = """
         ON CONFLICT (measure_id, node_id, period) DO UPDATE SET amount = amount + excluded.amount, machine = machine + excluded.machine,
         roll_call = roll_call + excluded.roll_call, back_filled = back_filled + excluded.back_filled, imported = imported + excluded.imported
        """;

    public const string SetTotals = """
         ON CONFLICT (measure_id, node_id, period) DO UPDATE SET amount = excluded.amount, machine = excluded.machine,
         roll_call = excluded.roll_call, back_filled = excluded.back_filled, imported = excluded.imported
        """;

    private const int ReportEvery = 20_000;

    public static async Task<long> InsertAsync<T>(
        ShijiDb db, IEnumerable<T> rows, Action<long>? inserted, CancellationToken cancel, string onConflict = "") where T : class
    {
        var columns = new BulkColumns<T>(db);
        await db.Database.OpenConnectionAsync(cancel);
        try
        {
            var connection = (SqliteConnection)db.Database.GetDbConnection();
            var current = (SqliteTransaction?)db.Database.CurrentTransaction?.GetDbTransaction();
            await using var own = current is null ? connection.BeginTransaction() : null;
            await using var command = connection.CreateCommand();
            command.Transaction = current ?? own;
            command.CommandText = $"INSERT INTO {columns.Table} ({string.Join(", ", columns.Names)}) VALUES ({string.Join(", ", columns.Names.Select((_, i) => $"$p{i}"))}){onConflict}";
            var parameters = columns.Names.Select((_, i) => command.Parameters.Add(new($"$p{i}", null))).ToArray();
            command.Prepare();

            long count = 0;
            foreach (var row in rows)
            {
                for (var i = 0; i < parameters.Length; i++) parameters[i].Value = columns.Values[i](row) ?? DBNull.Value;
                command.ExecuteNonQuery();
                if (++count % ReportEvery != 0) continue;
                cancel.ThrowIfCancellationRequested();
                inserted?.Invoke(count);
            }

            own?.Commit();
            inserted?.Invoke(count);
            return count;
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }
}
