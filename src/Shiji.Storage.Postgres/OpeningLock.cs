using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using Shiji.Kernel.Data;

namespace Shiji.Storage.Postgres;

/// <summary>PostgreSQL 独占 — an advisory lock on a connection of its own, gone with it.</summary>
internal sealed class OpeningLock(NpgsqlConnection connection) : IAsyncDisposable
{
    // Of this program's locks the one for opening a database; any number, but always the same.
    private const long Opening = 0x5368_696A_6921;

    private static readonly TimeSpan Wait = TimeSpan.FromMilliseconds(200);

    public static async Task<OpeningLock> TakeAsync(ShijiDb db, string connection, CancellationToken cancel)
    {
        await CreateAsync(db, cancel);
        var held = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connection) { Pooling = false }.ConnectionString);
        try
        {
            await held.OpenAsync(cancel);
            await using var command = held.CreateCommand();
            (command.CommandText, command.CommandTimeout) = ($"SELECT pg_advisory_lock({Opening})", 0); // as long as it takes another to open it
            await command.ExecuteNonQueryAsync(cancel);
            return new(held);
        }
        catch
        {
            await held.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await using (connection)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = $"SELECT pg_advisory_unlock({Opening})";
            await command.ExecuteNonQueryAsync();
        }
    }

    /// <summary>There is nothing to lock before there is a database; of several who make it at once, one does.</summary>
    private static async Task CreateAsync(ShijiDb db, CancellationToken cancel)
    {
        var creator = db.GetService<IRelationalDatabaseCreator>();
        while (!await creator.ExistsAsync(cancel))
            try
            {
                await creator.CreateAsync(cancel);
                return;
            }
            catch (PostgresException e) when (e.SqlState is PostgresErrorCodes.DuplicateDatabase or PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.ObjectInUse)
            {
                await Task.Delay(Wait, cancel); // another is making it
            }
    }
}
