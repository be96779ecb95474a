using System.Runtime.CompilerServices;
using Shiji.Kernel.Data;
using Shiji.Kernel.Results;
using Shiji.Sheets.Files;

namespace Shiji.Imports;

/// <summary>One reading of a file from its first line to its last, a batch at a time.</summary>
internal sealed class ImportPass(ShijiDb db, Intake intake)
{
    private const int Told = 1000;

    public Intake Intake => intake;

    /// <summary>How many there are, before any is judged: a file that cannot be read to its end is refused at once, and progress knows of how many.</summary>
    public static Outcome<int> Lines(SheetTable table, Action<int> counted, CancellationToken cancel)
    {
        var lines = 0;
        foreach (var row in table.Rows(cancel))
        {
            if (!row.Ok) return row.Refusal;
            if (++lines % Told == 0) counted(lines);
        }

        return lines;
    }

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

    /// <summary>Stores the fresh ones of a batch, and which run brought them.</summary>
    public async Task StoreAsync(ImportRun run, IReadOnlyList<Line> lines, CancellationToken cancel)
    {
        List<Line> fresh = [.. lines.Where(l => l.Fate == RowFate.Fresh)];
        if (fresh.Count == 0) return;
        await db.Storage.InsertAsync(db, await intake.StoreAsync(run, fresh, cancel), null, cancel);
    }
}
