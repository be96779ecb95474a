using System.Runtime.CompilerServices;
using Shiji.Kernel.Results;
using Shiji.Sheets.Books;

namespace Shiji.Imports;

/// <summary>结果表 — the lines that were not taken in, each with its reasons, made by reading the file again.</summary>
public sealed class ResultWorkbook(RunOpening opening)
{
    public async Task<Refusal?> WriteAsync(Guid id, Stream to, CancellationToken cancel = default)
    {
        var found = await opening.FindAsync(id, cancel);
        if (!found.Ok) return found.Refusal;
        var opened = await opening.OpenAsync(found.Value, cancel);
        if (!opened.Ok) return opened.Refusal;
        using var open = opened.Value;
        await ResultBook.WriteAsync(to, open.Table.Headers, RefusedAsync(open, cancel), cancel);
        return null;
    }

    private static async IAsyncEnumerable<RefusedRow> RefusedAsync(OpenRun open, [EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (var batch in open.Pass.ReadAsync(open.Table, cancel))
            foreach (var row in batch.Value ?? [])
                if (row.Fate == RowFate.Refused) yield return new(row.Source, [.. row.Told]);
    }
}
