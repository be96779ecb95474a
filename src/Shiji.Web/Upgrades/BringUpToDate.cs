using Shiji.Kernel.Data;
using Shiji.Kernel.Results;
using Shiji.Web.Commands;

namespace Shiji.Web.Upgrades;

/// <summary>升级 — brings a schema up to this program's, with a backup first where there are data; one that a newer version changed is not touched.</summary>
internal sealed class BringUpToDate(ShijiDb db, BackupBefore backup)
{
    public async Task<Refusal?> DoAsync(CancellationToken cancel)
    {
        var gap = await SchemaGap.ReadAsync(db, cancel);
        if (gap.Newer.Count > 0) return TooNew(db.Storage, gap);
        if (gap is { Current: not null, Waiting.Count: > 0 } && await backup.DoAsync(gap, cancel) is { } refusal) return refusal;
        return await db.Storage.MigrateAsync(db, cancel);
    }

    public static Refusal TooNew(Kernel.Data.Storage storage, SchemaGap gap) =>
        new($"这个 {storage.Name} 数据库已由更新的版本升级过（{string.Join("、", gap.Newer.Select(SchemaGap.NameOf))}），本程序是 {Verb.Version}，没有动它。请用那个版本打开；要退回旧版本，先用那个版本运行 migrate --to。");
}
