using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Shiji.Kernel.Data;
using Shiji.Kernel.Results;

namespace Shiji.Kernel.Secrecy;

/// <summary>
/// 换密 — brings every sealed value under the current key, a batch at a time. Broken off, it is simply begun again; what is
/// done already is passed over. It changes no meaning, so it raises no revision and marks no day.
/// </summary>
public sealed class Reseal(ShijiDb db, Vault vault)
{
    private const int Batch = 500;

    /// <summary>Returns how many values were sealed anew; stops at the first that does not open.</summary>
    public async Task<Outcome<long>> DoAsync(Action<SealedColumn, long>? resealed = null, CancellationToken cancel = default)
    {
        long all = 0;
        string seal;
        do
        {
            seal = vault.CurrentSeal;
            foreach (var column in SealedColumn.Of(db.Model))
            {
                object[]? after = null;
                while (true)
                {
                    cancel.ThrowIfCancellationRequested();
                    var batch = await BatchAsync(column, seal, after, cancel);
                    if (!batch.Ok) return batch.Refusal;
                    if (batch.Value.Last is null) break;
                    (after, all) = (batch.Value.Last, all + batch.Value.Changed);
                    resealed?.Invoke(column, all);
                }
            }
        }
        while (seal != vault.CurrentSeal); // somebody turned the ring meanwhile

        return all;
    }

    private async Task<Outcome<(object[]? Last, int Changed)>> BatchAsync(SealedColumn column, string seal, object[]? after, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var rows = await RowsAsync(column, seal, after, cancel);
        var changed = 0;
        foreach (var (key, text) in rows)
        {
            var plain = vault.Open(new(text), column.Purpose);
            if (!plain.Ok) return new Refusal($"{plain.Refusal.Message}（{column.Table}，{string.Join("，", key.Select(Shown))}）");
            // Whoever wrote the value in between keeps what he wrote; he sealed it by the newest key he knew.
            changed += await RunAsync(
                $"UPDATE {column.Table} SET {column.Name} = @p0 WHERE {column.Name} = @p1 AND {string.Join(" AND ", column.Key.Select((k, i) => $"{k} = @p{i + 2}"))}",
                [vault.Seal(plain.Value, column.Purpose).Text, text, .. key], c => c.ExecuteNonQueryAsync(cancel));
        }

        await transaction.CommitAsync(cancel);
        return (rows.Count == 0 ? null : rows[^1].Key, changed);
    }

    private Task<List<(object[] Key, string Text)>> RowsAsync(SealedColumn column, string seal, object[]? after, CancellationToken cancel)
    {
        var keys = string.Join(", ", column.Key);
        var beyond = after is null ? "" : $" AND ({keys}) > ({string.Join(", ", after.Select((_, i) => $"@p{i + 1}"))})";
        return RunAsync(
            $"SELECT {keys}, {column.Name} FROM {column.Table} WHERE {column.Name} IS NOT NULL AND {column.Name} NOT LIKE @p0{beyond} ORDER BY {keys} LIMIT {Batch}",
            [seal + "%", .. after ?? []], async command =>
            {
                var rows = new List<(object[], string)>();
                await using var reader = await command.ExecuteReaderAsync(cancel);
                while (await reader.ReadAsync(cancel))
                    rows.Add(([.. Enumerable.Range(0, column.Key.Length).Select(reader.GetValue)], reader.GetString(column.Key.Length)));
                return rows;
            });
    }

    private async Task<T> RunAsync<T>(string sql, object[] values, Func<DbCommand, Task<T>> run)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        (command.CommandText, command.Transaction) = (sql, db.Database.CurrentTransaction!.GetDbTransaction());
        foreach (var (i, value) in values.Index())
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = ($"@p{i}", value);
            command.Parameters.Add(parameter);
        }

        return await run(command);
    }

    private static string Shown(object key) => key is byte[] bytes ? Convert.ToHexStringLower(bytes) : $"{key}";
}
