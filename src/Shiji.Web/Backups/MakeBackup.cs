using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;
using Shiji.Web.Commands;

namespace Shiji.Web.Backups;

/// <summary>备份 — one moment of the database into one file, which appears whole or not at all.</summary>
internal sealed class MakeBackup(ShijiDb db, DistrictClock clock)
{
    public async Task<Outcome<BackupManifest>> DoAsync(FileInfo file, Progress.Report report, CancellationToken cancel)
    {
        if (file.Directory is { Exists: false }) return new Refusal($"没有 {file.Directory.FullName} 这个文件夹，请先建立。", "out");
        if (file.Exists) return new Refusal($"已有 {file.FullName}，没有覆盖它。请换一个文件名。", "out");
        var (part, payload) = (file.FullName + ".part", file.FullName + ".payload.part");
        try
        {
            Own(part);
            Own(payload);
            var manifest = await DumpAsync(payload, report, cancel);
            if (!manifest.Ok) return manifest;
            await using (var dump = File.OpenRead(payload)) await BackupFile.WriteAsync(part, manifest.Value, dump, report, cancel);
            File.Move(part, file.FullName);
            return manifest;
        }
        finally
        {
            File.Delete(part);
            File.Delete(payload);
        }
    }

    private async Task<Outcome<BackupManifest>> DumpAsync(string payload, Progress.Report report, CancellationToken cancel)
    {
        await using var moment = await db.Database.BeginTransactionAsync(db.Storage.Snapshot, cancel);
        var rows = await TableCounts.ReadAsync(db, cancel);
        if (rows.Count == 0) return Verb.Nothing(db.Storage);
        var migrations = (await db.Database.GetAppliedMigrationsAsync(cancel)).ToList();
        if (migrations.Count == 0) return new Refusal($"这个 {db.Storage.Name} 数据库不是本程序的，没有备份。请核对 --data、--database。");
        return await db.Storage.DumpAsync(db, payload, (done, of) => report("复制数据库", done, of), cancel) is { } refusal
            ? refusal
            : new BackupManifest(BackupManifest.KnownFormat, Verb.Version, db.Storage.Name, clock.UtcNow, migrations, rows, "");
    }

    /// <summary>It will hold everything the database holds: for its owner only, from the first byte.</summary>
    private static void Own(string path)
    {
        File.Delete(path);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        new FileStream(path, options).Dispose();
    }
}
