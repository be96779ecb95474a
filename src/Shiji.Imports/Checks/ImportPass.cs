using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Results;
using Shiji.Sheets.Files;

namespace Shiji.Imports;

/// <summary>One reading of a file from its first line to its last, a batch at a time.</summary>
internal sealed class ImportPass(ShijiDb db, Intake intake)
{
    public Intake Intake => intake;

    /// <summary>The batches in order; a refusal of the whole file is the last thing that comes.</summary>
    public async IAsyncEnumerable<Outcome<IReadOnlyList<Line>>> ReadAsync(SheetTable table, [EnumeratorCancellation] CancellationToken cancel)
    {
        foreach (var rows in table.Rows(cancel).Chunk(intake.Batch))
        {
            cancel.ThrowIfCancellationRequested();
            yield return new(await intake.JudgeAsync([.. rows.Where(r => r.Ok).Select(r => r.Value!)], cancel), null);
            if (rows[^1].Refusal is { } refusal) yield return refusal;
        }
    }

    /// <summary>Which of these lines were taken in before, from this file or another.</summary>
    public static async Task<HashSet<string>> ThereAsync(ShijiDb db, IEnumerable<Line> lines, CancellationToken cancel)
    {
        List<string> keys = [.. lines.Where(l => l.Key.Length > 0).Select(l => l.Key)];
        return keys.Count == 0 ? [] : (await db.Set<ImportedRow>().Where(r => r.Key != null && keys.Contains(r.Key)).Select(r => r.Key!).ToListAsync(cancel)).ToHashSet();
    }

    /// <summary>Stores the fresh ones of a batch, and which run brought them.</summary>
    public async Task StoreAsync(ImportRun run, IReadOnlyList<Line> lines, CancellationToken cancel)
    {
        List<Line> fresh = [.. lines.Where(l => l.Fate == RowFate.Fresh)];
        if (fresh.Count == 0) return;
        await db.Storage.InsertAsync(db, await intake.StoreAsync(run, fresh, cancel), null, cancel);
    }
}
