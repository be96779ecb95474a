using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;

namespace Shiji.Kernel.Registers;

/// <summary>重报 — a returned row, changed, goes back to the tier above; it stays the same row with the same number.</summary>
public sealed class ResubmitRow(ShijiDb db, RowCheck check, DistrictClock clock)
{
    public async Task<Refusal?> DoAsync(Guid id, Action<RegisterRow> change, CancellationToken cancel = default)
    {
        var row = await db.Set<RegisterRow>().SingleOrDefaultAsync(r => r.Id == id, cancel);
        if (row is not { State: RowState.Returned }) return new Refusal("只有被退回的记录才能修改后重报，请刷新后再看。", "row");
        change(row);
        if ((await db.CheckAsync(Permission.WriteRecords, row.OrganisationId, cancel) ?? await check.CheckAsync(row, cancel)) is { } refusal)
        {
            await db.Entry(row).ReloadAsync(cancel); // nothing half done: the row is as it was
            return refusal;
        }

        (row.State, row.RecordedAt) = (RowState.Submitted, clock.UtcNow);
        (row.RecordedBy, row.RecordedById) = (db.Actor.Name, db.Actor.AccountId);
        await db.SaveChangesAsync(cancel);
        return null;
    }
}
