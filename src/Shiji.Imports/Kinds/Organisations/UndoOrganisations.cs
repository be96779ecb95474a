using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.Results;

namespace Shiji.Imports;

/// <summary>撤销导入的组织 — takes organisations back that a run founded, where nothing was done with them yet.</summary>
internal sealed class UndoOrganisations(ShijiDb db, UnfoundOrganisations unfound)
{
    public async Task<Refusal?> DoAsync(ImportRun run, Func<int, Task> close, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var numbers = await db.Set<ImportedRow>().Where(i => i.RunId == run.Id).Select(i => i.Number!.Value).ToListAsync(cancel);
        if (await unfound.DoAsync(numbers, cancel) is { } refusal) return refusal;
        await close(numbers.Count);
        await transaction.CommitAsync(cancel);
        return null;
    }
}
