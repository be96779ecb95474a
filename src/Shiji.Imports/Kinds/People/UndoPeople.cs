using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.People;
using Shiji.Kernel.Results;

namespace Shiji.Imports;

/// <summary>撤销导入的人员 — removes the files that a run made, where nothing speaks of these people yet.</summary>
internal sealed class UndoPeople(ShijiDb db, UnregisterPeople unregister)
{
    public async Task<Refusal?> DoAsync(ImportRun run, Func<int, Task> close, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var numbers = await db.Set<ImportedRow>().Where(i => i.RunId == run.Id).Select(i => i.Number!.Value).ToListAsync(cancel);
        if (await unregister.DoAsync(numbers, cancel) is { } refusal) return refusal;
        await close(numbers.Count);
        await transaction.CommitAsync(cancel);
        return null;
    }
}
