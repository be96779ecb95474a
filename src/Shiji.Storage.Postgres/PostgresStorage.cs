using System.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using Shiji.Kernel.Data;
using Shiji.Kernel.Results;
using Shiji.Kernel.Tallies;

namespace Shiji.Storage.Postgres;

/// <summary>服务器存储 — PostgreSQL: the server, for many people at work.</summary>
public sealed class PostgresStorage(string connection) : Kernel.Data.Storage
{
    // What was logged stays: the database itself refuses to change it, and to remove it before a cut was made behind it.
    // One process at a time looks, and none touches tables that are as they should be.
    private const string KeepLog = """
        SELECT pg_advisory_xact_lock(hashtext('shiji log'));
        DO $$ BEGIN
          IF (SELECT count(*) FROM pg_trigger WHERE tgname IN ('log_only_added', 'log_uncut') AND tgenabled = 'O'
              AND tgrelid IN ('log_entry'::regclass, 'log_seal'::regclass, 'log_anchor'::regclass, 'log_cut'::regclass)) < 6 THEN
            CREATE OR REPLACE FUNCTION keep_log() RETURNS trigger LANGUAGE plpgsql AS $keep$ BEGIN RAISE EXCEPTION 'the log is only ever added to'; END $keep$;
            CREATE OR REPLACE FUNCTION keep_uncut_entry() RETURNS trigger LANGUAGE plpgsql AS $keep$ BEGIN
              IF EXISTS (SELECT 1 FROM log_seal s JOIN log_cut c ON c.position >= s.position WHERE s.entry_id = OLD.id) THEN RETURN OLD; END IF;
              RAISE EXCEPTION 'the log is only ever added to'; END $keep$;
            CREATE OR REPLACE FUNCTION keep_uncut_seal() RETURNS trigger LANGUAGE plpgsql AS $keep$ BEGIN
              IF EXISTS (SELECT 1 FROM log_cut c WHERE c.position >= OLD.position) THEN RETURN OLD; END IF;
              RAISE EXCEPTION 'the log is only ever added to'; END $keep$;
            CREATE OR REPLACE TRIGGER log_only_added BEFORE UPDATE OR TRUNCATE ON log_entry FOR EACH STATEMENT EXECUTE FUNCTION keep_log();
            CREATE OR REPLACE TRIGGER log_only_added BEFORE UPDATE OR TRUNCATE ON log_seal FOR EACH STATEMENT EXECUTE FUNCTION keep_log();
            CREATE OR REPLACE TRIGGER log_only_added BEFORE UPDATE OR DELETE OR TRUNCATE ON log_anchor FOR EACH STATEMENT EXECUTE FUNCTION keep_log();
            CREATE OR REPLACE TRIGGER log_only_added BEFORE UPDATE OR DELETE OR TRUNCATE ON log_cut FOR EACH STATEMENT EXECUTE FUNCTION keep_log();
            CREATE OR REPLACE TRIGGER log_uncut BEFORE DELETE ON log_entry FOR EACH ROW EXECUTE FUNCTION keep_uncut_entry();
            CREATE OR REPLACE TRIGGER log_uncut BEFORE DELETE ON log_seal FOR EACH ROW EXECUTE FUNCTION keep_uncut_seal();
            DROP TRIGGER IF EXISTS log_entry_kept ON log_entry; -- of versions that never cleared it
            DROP TRIGGER IF EXISTS log_seal_kept ON log_seal;
          END IF;
        END $$;
        """;

    private readonly string _connection = OfOurs(connection);

    public override string Name => "PostgreSQL";

    public override IsolationLevel Snapshot => IsolationLevel.RepeatableRead;

    public override void Configure(DbContextOptionsBuilder builder) => builder
        .UseNpgsql(_connection, o => o.MigrationsAssembly(typeof(PostgresStorage).Assembly.GetName().Name))
        .ConfigureWarnings(w => w.Ignore(RelationalEventId.PendingModelChangesWarning)); // a part of the program may open the whole schema

    public override async Task<Refusal?> MigrateAsync(ShijiDb db, CancellationToken cancel = default)
    {
        try
        {
            await db.Database.MigrateAsync(cancel);
            await db.Database.ExecuteSqlRawAsync(KeepLog, cancel);
            return null;
        }
        catch (Exception e) when (Explain(e) is { } refusal)
        {
            return refusal;
        }
    }

    public override async Task<Outcome<IAsyncDisposable?>> AloneAsync(ShijiDb db, CancellationToken cancel = default)
    {
        try
        {
            return new(await OpeningLock.TakeAsync(db, _connection, cancel), null);
        }
        catch (Exception e) when (Explain(e) is { } refusal)
        {
            return refusal;
        }
    }

    public override Refusal? Explain(Exception fault) => Befallen(fault) is { } sentence ? new(sentence) : null;

    private string? Befallen(Exception fault) => (fault as NpgsqlException ?? fault.InnerException as NpgsqlException) switch
    {
        PostgresException { SqlState: PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification or PostgresErrorCodes.InvalidCatalogName or PostgresErrorCodes.InsufficientPrivilege } e =>
            $"数据库 {Where()} 拒绝了连接：{e.MessageText}。请检查用户名、口令、库名和权限。",
        PostgresException { SqlState: PostgresErrorCodes.DiskFull } => $"数据库 {Where()} 的磁盘已满；这一步没有留下未完成的改动。请腾出空间后再试。",
        PostgresException { SqlState: PostgresErrorCodes.TooManyConnections } => $"数据库 {Where()} 的连接已经用完。请稍后再试，或调大 max_connections。",
        PostgresException { SqlState: PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown or PostgresErrorCodes.CannotConnectNow } =>
            $"数据库 {Where()} 正在停止或启动；这一步没有留下未完成的改动。请稍后再试。",
        PostgresException { SqlState: PostgresErrorCodes.ReadOnlySqlTransaction } => $"数据库 {Where()} 现在只许读。请连接主库。",
        PostgresException => null,
        { InnerException: TimeoutException } => $"数据库 {Where()} 很久没有答复；这一步没有留下未完成的改动。请稍后再试，或看看数据库是否繁忙。",
        { } e => $"连不上数据库 {Where()}：{e.InnerException?.Message ?? e.Message} 请检查地址、端口和数据库是否已启动。",
        null => null,
    };

    public override Task<long> InsertAsync<T>(ShijiDb db, IEnumerable<T> rows, Action<long>? inserted = null, CancellationToken cancel = default) =>
        PostgresBulk.CopyAsync(db, rows, new BulkColumns<T>(db).Table, inserted, cancel);

    public override Task PostTotalsAsync(ShijiDb db, IReadOnlyCollection<Total> totals, bool add, CancellationToken cancel = default) =>
        PostgresBulk.UpsertTotalsAsync(db, totals, add, cancel);

    public override RowReader Read(ShijiDb db, IReadOnlyList<IProperty> columns, string where) => new PostgresRowReader(db, columns, where);

    public override async Task<IReadOnlyList<string>> TablesAsync(ShijiDb db, CancellationToken cancel = default) =>
        await db.GetService<IRelationalDatabaseCreator>().ExistsAsync(cancel)
            ? await db.Database.SqlQueryRaw<string>("SELECT c.relname::text AS \"Value\" FROM pg_class c WHERE c.relkind IN ('r', 'p') AND c.relnamespace = current_schema()::regnamespace").ToListAsync(cancel)
            : [];

    public override Task<Refusal?> DumpAsync(ShijiDb db, string file, Action<long, long> report, CancellationToken cancel = default) =>
        PostgresCopy.OutAsync(db, new(connection), file, report, cancel);

    public override Task<Refusal?> RestoreAsync(ShijiDb db, Stream dump, CancellationToken cancel = default) => PostgresCopy.InAsync(db, new(connection), dump, cancel);

    public override Task SettleAsync(ShijiDb db, CancellationToken cancel = default) =>
        db.Database.ExecuteSqlRawAsync("VACUUM ANALYZE", cancel);

    // Compiling our queries takes the server longer than running them. Whoever sends options of his own decides himself.
    // Nothing of ours outlives its transaction in a session, so there is nothing to reset before the next one takes the connection.
    private static string OfOurs(string connection)
    {
        var parts = new NpgsqlConnectionStringBuilder(connection) { NoResetOnClose = true };
        if (string.IsNullOrEmpty(parts.Options)) parts.Options = "-c jit=off";
        return parts.ConnectionString;
    }

    // Never the whole connection string: it may hold a password.
    private string Where()
    {
        var parts = new NpgsqlConnectionStringBuilder(connection);
        return $"{parts.Host}:{parts.Port}/{parts.Database}";
    }
}
