using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;

namespace Shiji.Storage.Sqlite;

/// <summary>SQLite 独占 — a file beside the database that one process at a time holds open; the system lets go of it when the process ends, however it ends.</summary>
internal sealed class OpeningFile(FileStream file) : IAsyncDisposable
{
    private static readonly TimeSpan Wait = TimeSpan.FromMilliseconds(200);

    // EAGAIN of Linux and of macOS, and the sharing violation of Windows.
    private static readonly int[] HeldElsewhere = [11, 35, unchecked((int)0x80070020)];

    public static async Task<OpeningFile> TakeAsync(ShijiDb db, string path, CancellationToken cancel)
    {
        if (Path.GetDirectoryName(Path.GetFullPath(path)) is { Length: > 0 } folder) Directory.CreateDirectory(folder);
        while (true)
            try
            {
                var held = new OpeningFile(new(path + ".opening", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
                await UnlockAsync(db, path, cancel);
                return held;
            }
            catch (IOException e) when (HeldElsewhere.Contains(e.HResult))
            {
                await Task.Delay(Wait, cancel); // another is opening it
            }
    }

    // The framework's own lock is a row: left by a process that was killed in the middle, it would hold up everybody for ever.
    private static async Task UnlockAsync(ShijiDb db, string path, CancellationToken cancel)
    {
        if (!File.Exists(path)) return;
        await db.Database.ExecuteSqlRawAsync("CREATE TABLE IF NOT EXISTS \"__EFMigrationsLock\" (\"Id\" INTEGER NOT NULL CONSTRAINT \"PK___EFMigrationsLock\" PRIMARY KEY, \"Timestamp\" TEXT NOT NULL); DELETE FROM \"__EFMigrationsLock\"", cancel);
    }

    public ValueTask DisposeAsync() => file.DisposeAsync();
}
