using System.Globalization;
using Shiji.Kernel.Data;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;
using Shiji.Web.Backups;
using Shiji.Web.Commands;

namespace Shiji.Web.Upgrades;

/// <summary>升级前备份 — the whole database into the folder backups, before its schema is changed either way; without it nothing is changed.</summary>
internal sealed class BackupBefore(ShijiDb db, DistrictClock clock, DirectoryInfo data)
{
    private const string Folder = "backups";

    public async Task<Refusal?> DoAsync(SchemaGap gap, CancellationToken cancel)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"{clock.LocalOf(clock.UtcNow):yyyyMMdd-HHmmss}-{SchemaGap.NameOf(gap.Current!)}.backup");
        var file = new FileInfo(Path.Combine(data.FullName, Folder, name));
        file.Directory!.Create();
        if ((await Progress.RunAsync(report => new MakeBackup(db, clock).DoAsync(file, report, cancel))).Refusal is { } refusal)
            return $"改动数据库结构之前要先备份，没有备份成，数据库没有动：{refusal.Message}";
        await Console.Error.WriteLineAsync($"改动结构之前已备份到 {file.FullName}。确认无误后可以删掉它。");
        return null;
    }
}
