using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;

namespace Shiji.Kernel.Registers;

/// <summary>填报 — enters a row and sends it to the tier above; it counts only once accepted.</summary>
public sealed class SubmitRow(ShijiDb db, RowCheck check, DistrictClock clock)
{
    public async Task<Refusal?> DoAsync(RegisterRow row, CancellationToken cancel = default)
    {
        if (await db.CheckAsync(Permission.WriteRecords, row.OrganisationId, cancel) is { } beyond) return beyond;
        if (await check.CheckAsync(row, cancel) is { } refusal) return refusal;
        if (row.Id == default) row.Id = clock.NewId();
        row.State = RowState.Submitted;
        row.RecordedAt = clock.UtcNow;
        (row.RecordedBy, row.RecordedById) = (db.Actor.Name, db.Actor.AccountId);
        db.Add(row);
        await db.SaveChangesAsync(cancel);
        return null;
    }
}
