using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;

namespace Shiji.Imports;

/// <summary>导入清单 — the imports within reach, the last first; the page and its export ask the same.</summary>
internal static class RunList
{
    public static IQueryable<ImportRun> Of(ShijiDb db, DateTime? before = null) => db.Set<ImportRun>().AsNoTracking()
        .Where(r => before == null || r.UploadedAt < before).OrderByDescending(r => r.UploadedAt);

    /// <summary>What became of it, as the list says it.</summary>
    public static string Said(ImportRun run) => run.Said ?? (run.Read > 0 ? run.Count + "。" : "");

    public static string State(ImportRun run, ImportBoard board, DateTime now) => run.BrokenOff(now) && board.Find(run.Id) is null ? "中断" : run.State.Word();
}
