using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.Records;

namespace Shiji.Workbench;

/// <summary>讲述的一行 — a record told, with the organisation it counts for.</summary>
public sealed record ToldLine(ToldRecord Record, Organisation? Organisation)
{
    public static async Task<IReadOnlyList<ToldLine>> OfAsync(ShijiDb db, IReadOnlyList<ToldRecord> told, CancellationToken cancel)
    {
        var ids = told.Select(t => t.OrganisationId).Distinct().ToArray();
        var units = await db.Set<Organisation>().AsNoTracking().Where(o => ids.Contains(o.Id)).ToDictionaryAsync(o => o.Id, cancel);
        return [.. told.Select(t => new ToldLine(t, units.GetValueOrDefault(t.OrganisationId)))];
    }
}
