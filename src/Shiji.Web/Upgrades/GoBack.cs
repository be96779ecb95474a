using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Shiji.Kernel.Data;
using Shiji.Kernel.Results;

namespace Shiji.Web.Upgrades;

/// <summary>退回 — takes the schema back to an earlier step, so that the earlier version of the program opens it again; what only the later one knew is in the backup made first.</summary>
internal sealed class GoBack(ShijiDb db, BackupBefore backup)
{
    /// <summary>The step the schema now stands at.</summary>
    public async Task<Outcome<string>> DoAsync(string to, CancellationToken cancel)
    {
        var gap = await SchemaGap.ReadAsync(db, cancel);
        if (gap.Newer.Count > 0) return BringUpToDate.TooNew(db.Storage, gap);
        var taken = db.Database.GetMigrations().Except(gap.Waiting).ToList();
        var step = taken.Find(s => s == to || SchemaGap.NameOf(s) == to);
        if (step is null) return new Refusal($"没有“{to}”这一步，可以退回到：{string.Join("、", taken.Select(SchemaGap.NameOf))}。", "to");
        if (step == gap.Current) return new Refusal($"现在就停在“{to}”这一步，不用退。", "to");
        if (await backup.DoAsync(gap, cancel) is { } refusal) return refusal;
        await db.GetService<IMigrator>().MigrateAsync(step, cancel);
        return SchemaGap.NameOf(step);
    }
}
