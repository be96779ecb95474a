using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Results;
using SQLitePCL;

namespace Shiji.Storage.Sqlite;

/// <summary>SQLite 副本 — the database page by page, as the open transaction sees it, into another file and back.</summary>
internal static class SqliteCopy
{
    private const int Pages = 64;

    public static Refusal? Out(ShijiDb db, string file, Action<long, long> report, CancellationToken cancel)
    {
        using var copy = Open(file, SqliteOpenMode.ReadWriteCreate);
        using var backup = raw.sqlite3_backup_init(copy.Handle, "main", ((SqliteConnection)db.Database.GetDbConnection()).Handle, "main");
        while (true)
        {
            cancel.ThrowIfCancellationRequested();
            var code = raw.sqlite3_backup_step(backup, Pages);
            long all = raw.sqlite3_backup_pagecount(backup);
            report(all - raw.sqlite3_backup_remaining(backup), all);
            switch (code & 0xFF)
            {
                case raw.SQLITE_OK: break;
                case raw.SQLITE_DONE: return null;
                case raw.SQLITE_FULL or raw.SQLITE_IOERR or raw.SQLITE_READONLY: return $"写不了 {file}：{raw.sqlite3_errstr(code).utf8_to_string()}。请检查磁盘和剩余空间后再试。";
                default: throw new SqliteException(raw.sqlite3_errstr(code).utf8_to_string(), code & 0xFF);
            }
        }
    }

    public static async Task<Refusal?> InAsync(string path, Stream dump, CancellationToken cancel)
    {
        foreach (var file in new[] { path, path + "-wal", path + "-journal" }) // a log left behind would be played into the restored file
            if (File.Exists(file)) return $"已有 {file}，没有恢复。请换一个 --data 目录，或先把它移走。";
        var (part, folder) = (path + ".part", Path.GetDirectoryName(Path.GetFullPath(path))!);
        var isNew = !Directory.Exists(folder);
        Directory.CreateDirectory(folder);
        try
        {
            await using (var stream = File.Create(part))
            {
                await dump.CopyToAsync(stream, cancel);
                stream.Flush(flushToDisk: true);
            }

            if (Fault(part) is { } fault) return $"备份里的数据库打不开：{fault}。没有恢复。请换一份备份。";
            File.Move(part, path);
            return null;
        }
        finally
        {
            File.Delete(part);
            if (isNew && !Directory.EnumerateFileSystemEntries(folder).Any()) Directory.Delete(folder);
        }
    }

    private static string? Fault(string file)
    {
        try
        {
            using var connection = Open(file, SqliteOpenMode.ReadWrite);
            using var check = connection.CreateCommand();
            check.CommandText = "PRAGMA quick_check(1)";
            return check.ExecuteScalar() is "ok" ? null : "内容已损坏";
        }
        catch (SqliteException e)
        {
            return e.Message;
        }
    }

    private static SqliteConnection Open(string file, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = mode, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }
}
