using Shiji.Kernel.Data;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;

namespace Shiji.Kernel.Registers;

/// <summary>填报 — enters a row and sends it to the tier above; it counts only once accepted.</summary>
public sealed class SubmitRow(ShijiDb db, RowCheck check, DistrictClock clock)
{
    public async Task<Refusal?> DoAsync(RegisterRow row, string by, CancellationToken cancel = default)
    {
        if (await check.CheckAsync(row, cancel) is { } refusal) return refusal;
        if (row.Id == default) row.Id = clock.NewId();
        row.State = RowState.Submitted;
        row.RecordedAt = clock.UtcNow;
        row.RecordedBy = by;
        db.Add(row);
        await db.SaveChangesAsync(cancel);
        return null;
    }
}
