using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Modules;
using Shiji.Storage.Sqlite;

namespace Shiji.Kernel.Tests.Databases;

internal sealed class SqliteDatabase(string file) : TestDatabase
{
    private static readonly Lazy<Task<string>> Template = new(MakeAsync);
    private static string Folder { get; } = Directory.CreateTempSubdirectory("shiji-tests-").FullName;

    public override Data.Storage Storage { get; } = new SqliteStorage(file);

    public static async Task<TestDatabase> CopyAsync()
    {
        var copy = Path.Combine(Folder, $"{Guid.CreateVersion7()}.db");
        File.Copy(await Template.Value, copy);
        return new SqliteDatabase(copy);
    }

    public static void Sweep()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(Folder, recursive: true);
    }

    public override async ValueTask DisposeAsync()
    {
        await using (var db = new ShijiDb(Storage, ModuleList.Kernel, Acting.System()))
            SqliteConnection.ClearPool((SqliteConnection)db.Database.GetDbConnection());
        foreach (var part in new[] { file, file + "-wal", file + "-shm" }) File.Delete(part);
    }

    private static async Task<string> MakeAsync()
    {
        var template = Path.Combine(Folder, "template.db");
        await using var db = new ShijiDb(new SqliteStorage(template), ModuleList.Kernel, Acting.System());
        Assert.Null(await db.Storage.MigrateAsync(db));
        await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)"); // the copy is of one file
        SqliteConnection.ClearPool((SqliteConnection)db.Database.GetDbConnection());
        return template;
    }
}
