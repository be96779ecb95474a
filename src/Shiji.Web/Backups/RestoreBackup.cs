using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Results;
using Shiji.Web.Commands;

namespace Shiji.Web.Backups;

/// <summary>恢复 — a backup into a place that has no data, all of it or nothing.</summary>
internal sealed class RestoreBackup(ShijiDb db)
{
    public async Task<Outcome<BackupManifest>> DoAsync(FileInfo from, Progress.Report report, CancellationToken cancel)
    {
        var opened = await BackupFile.OpenAsync(from, report, cancel);
        if (!opened.Ok) return opened.Refusal;
        using var file = opened.Value;
        using var unhurried = db.UnhurriedWork();
        if (await WhyNotAsync(file.Manifest, cancel) is { } refusal) return refusal;
        await using (var payload = await file.OpenPayloadAsync(report, cancel))
            if (await db.Storage.RestoreAsync(db, payload, cancel) is { } failed) return failed;
        await db.Storage.SettleAsync(db, cancel);
        return await DifferingAsync(file.Manifest, cancel) is { } table
            ? new Refusal($"恢复出来的 {table} 行数与备份清单不符。请不要使用它，换一处、换一份备份再恢复。")
            : file.Manifest;
    }

    private async Task<Refusal?> WhyNotAsync(BackupManifest manifest, CancellationToken cancel)
    {
        if (manifest.Storage != db.Storage.Name)
            return $"这是 {manifest.Storage} 的备份，不能恢复到 {db.Storage.Name}。恢复到 SQLite 用 --data，恢复到 PostgreSQL 用 --database。";
        if (manifest.Migrations.Except(db.Database.GetMigrations()).Any())
            return $"这份备份由较新的版本（{manifest.Version}）做成，本程序是 {Verb.Version}。请用那个版本或更新的版本恢复。";
        return (await db.Storage.TablesAsync(db, cancel)).Count > 0
            ? new($"这个 {db.Storage.Name} 数据库不是空的，没有恢复，其中的内容没有动。请另指一处空的 --data 或 --database。")
            : null;
    }

    private async Task<string?> DifferingAsync(BackupManifest manifest, CancellationToken cancel)
    {
        var rows = await TableCounts.ReadAsync(db, cancel);
        return rows.Keys.Union(manifest.Rows.Keys).FirstOrDefault(t => !rows.TryGetValue(t, out var n) || !manifest.Rows.TryGetValue(t, out var m) || n != m);
    }
}
