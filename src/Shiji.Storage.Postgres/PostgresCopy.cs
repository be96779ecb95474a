using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using Shiji.Kernel.Data;
using Shiji.Kernel.Results;

namespace Shiji.Storage.Postgres;

/// <summary>PostgreSQL 副本 — pg_dump of the moment the open transaction sees; pg_restore in one transaction.</summary>
internal static class PostgresCopy
{
    private const string Dumping = "dumping contents of table";

    public static async Task<Refusal?> OutAsync(ShijiDb db, NpgsqlConnectionStringBuilder to, string file, Action<long, long> report, CancellationToken cancel)
    {
        var tables = (await db.Storage.TablesAsync(db, cancel)).Count;
        var moment = (await db.Database.SqlQueryRaw<string>("SELECT pg_export_snapshot() AS \"Value\"").ToListAsync(cancel)).Single();
        var done = 0;
        return await PostgresTool.RunAsync(
            "pg_dump", to, ["--format=custom", "--no-owner", "--no-privileges", "--verbose", $"--snapshot={moment}", $"--file={file}"], null,
            line =>
            {
                if (line.Contains(Dumping, StringComparison.Ordinal)) report(Math.Min(done++, tables), tables);
            },
            cancel);
    }

    public static async Task<Refusal?> InAsync(ShijiDb db, NpgsqlConnectionStringBuilder to, Stream dump, CancellationToken cancel)
    {
        var creator = db.GetService<IRelationalDatabaseCreator>();
        var isNew = !await creator.ExistsAsync(cancel);
        if (isNew) await creator.CreateAsync(cancel);
        var restored = false;
        try
        {
            // A name with = in it would be taken for a connection string.
            var name = db.Database.GetDbConnection().Database.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("'", @"\'", StringComparison.Ordinal);
            var refusal = await PostgresTool.RunAsync(
                "pg_restore", to, ["--single-transaction", "--exit-on-error", "--no-owner", "--no-privileges", $"--dbname=dbname='{name}'"], dump, null, cancel);
            restored = refusal is null;
            return refusal;
        }
        finally
        {
            if (isNew && !restored) await creator.DeleteAsync(CancellationToken.None);
        }
    }
}
