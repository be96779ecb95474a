using System.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Shiji.Kernel.Data;
using Shiji.Kernel.Results;
using Shiji.Kernel.Tallies;
using SQLitePCL;

namespace Shiji.Storage.Sqlite;

/// <summary>单机存储 — SQLite: one file, no server: the default.</summary>
public sealed class SqliteStorage(string path) : Kernel.Data.Storage
{
    // Version-7 ids as big-endian bytes: 16 instead of 36, and their order is the order of birth.
    private static readonly ValueConverter<Guid, byte[]> Bytes = new(id => id.ToByteArray(true), bytes => new Guid(bytes, true));

    private const string Abort = "SELECT RAISE(ABORT, 'the log is only ever added to');";

    // What was logged stays: the database itself refuses to change it, and to remove it before a cut was made behind it.
    private static readonly string KeepLog = string.Concat(
    [
        .. ((string[])["log_entry", "log_seal", "log_anchor", "log_cut"]).Select(t => $"CREATE TRIGGER IF NOT EXISTS {t}_change BEFORE UPDATE ON {t} BEGIN {Abort} END;"),
        .. ((string[])["log_anchor", "log_cut"]).Select(t => $"CREATE TRIGGER IF NOT EXISTS {t}_removal BEFORE DELETE ON {t} BEGIN {Abort} END;"),
        $"CREATE TRIGGER IF NOT EXISTS log_entry_uncut BEFORE DELETE ON log_entry WHEN NOT EXISTS (SELECT 1 FROM log_seal s JOIN log_cut c ON c.position >= s.position WHERE s.entry_id = OLD.id) BEGIN {Abort} END;",
        $"CREATE TRIGGER IF NOT EXISTS log_seal_uncut BEFORE DELETE ON log_seal WHEN NOT EXISTS (SELECT 1 FROM log_cut c WHERE c.position >= OLD.position) BEGIN {Abort} END;",
        "DROP TRIGGER IF EXISTS log_entry_removal; DROP TRIGGER IF EXISTS log_seal_removal;", // of versions that never cleared it
    ]);

    private readonly string _connection = new SqliteConnectionStringBuilder
    {
        DataSource = path,
        ForeignKeys = false,
        DefaultTimeout = 60,
    }.ToString();

    public override string Name => "SQLite";

    public override bool IsThere => File.Exists(path);

    // The driver's name for a transaction that takes no write lock; in WAL such a reader sees one moment.
    public override IsolationLevel Snapshot => IsolationLevel.ReadUncommitted;

    public override bool OneWriter => true;

    public override void Configure(DbContextOptionsBuilder builder) => builder
        .UseSqlite(_connection, o => o.MigrationsAssembly(typeof(SqliteStorage).Assembly.GetName().Name))
        .ConfigureWarnings(w => w.Ignore(RelationalEventId.PendingModelChangesWarning)) // a part of the program may open the whole schema
        .ReplaceService<IMigrationsSqlGenerator, SqliteTables>()
        .AddInterceptors(SqlitePragmas.OnOpen);

    public override void Shape(ModelBuilder model)
    {
        foreach (var property in model.Model.GetEntityTypes().SelectMany(t => t.GetProperties()))
            if (property.ClrType == typeof(Guid) || property.ClrType == typeof(Guid?))
                property.SetValueConverter(Bytes);
    }

    public override async Task<Refusal?> MigrateAsync(ShijiDb db, CancellationToken cancel = default)
    {
        try
        {
            if (Path.GetDirectoryName(Path.GetFullPath(path)) is { Length: > 0 } folder) Directory.CreateDirectory(folder);
            await db.Database.MigrateAsync(cancel);
            await db.Database.ExecuteSqlRawAsync(KeepLog, cancel);
            return null;
        }
        catch (Exception e) when (Explain(e) is { } refusal)
        {
            return refusal;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return NoPlace(e);
        }
    }

    public override async Task<Outcome<IAsyncDisposable?>> AloneAsync(ShijiDb db, CancellationToken cancel = default)
    {
        try
        {
            return new(await OpeningFile.TakeAsync(db, path, cancel), null);
        }
        catch (Exception e) when (Explain(e) is { } refusal)
        {
            return refusal;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return NoPlace(e);
        }
    }

    public override Refusal? Explain(Exception fault) => Befallen(fault) is { } sentence ? new(sentence) : null;

    private Refusal NoPlace(Exception fault) => new($"不能在 {path} 建立数据文件：{fault.Message} 请换一个 --data 目录。");

    private string? Befallen(Exception fault) => (fault as SqliteException ?? fault.InnerException as SqliteException)?.SqliteErrorCode switch
    {
        raw.SQLITE_CANTOPEN or raw.SQLITE_NOTADB => $"打不开数据文件 {path}：它不是本程序的数据库，或者没有读写权限。请换一个 --data 目录。",
        raw.SQLITE_CORRUPT => $"数据文件 {path} 已经损坏，没有改动它。请用备份恢复，或换一个 --data 目录。",
        raw.SQLITE_FULL => $"磁盘已满，{path} 写不进去；这一步没有留下未完成的改动。请腾出空间后再试。",
        raw.SQLITE_READONLY or raw.SQLITE_PERM => $"数据文件 {path} 不许写入。请检查文件和文件夹的权限。",
        raw.SQLITE_IOERR => $"读写数据文件 {path} 时磁盘出错。请检查磁盘和剩余空间后再试。",
        raw.SQLITE_BUSY or raw.SQLITE_LOCKED => $"数据文件 {path} 一直被另一个程序占用，这一步没有做。请稍后再试。",
        _ => null,
    };

    public override Task<long> InsertAsync<T>(ShijiDb db, IEnumerable<T> rows, Action<long>? inserted = null, CancellationToken cancel = default) =>
        SqliteBulk.InsertAsync(db, rows, inserted, cancel);

    public override Task PostTotalsAsync(ShijiDb db, IReadOnlyCollection<Total> totals, bool add, CancellationToken cancel = default) =>
        SqliteBulk.InsertAsync(db, totals, null, cancel, add ? SqliteBulk.AddTotals : SqliteBulk.SetTotals);

    public override RowReader Read(ShijiDb db, IReadOnlyList<IProperty> columns, string where) =>
        new SqliteRowReader(db, $"SELECT {string.Join(", ", columns.Select(c => $"\"{c.GetColumnName()}\""))} FROM {columns[0].DeclaringType.GetTableName()}{where}");

    public override async Task<IReadOnlyList<string>> TablesAsync(ShijiDb db, CancellationToken cancel = default) => IsThere
        ? await db.Database.SqlQueryRaw<string>("SELECT name AS \"Value\" FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'").ToListAsync(cancel)
        : [];

    public override Task<Refusal?> DumpAsync(ShijiDb db, string file, Action<long, long> report, CancellationToken cancel = default) =>
        Task.Run(() => SqliteCopy.Out(db, file, report, cancel), cancel);

    public override Task<Refusal?> RestoreAsync(ShijiDb db, Stream dump, CancellationToken cancel = default) => SqliteCopy.InAsync(path, dump, cancel);

    public override Task SettleAsync(ShijiDb db, CancellationToken cancel = default) =>
        db.Database.ExecuteSqlRawAsync("ANALYZE", cancel);
}
