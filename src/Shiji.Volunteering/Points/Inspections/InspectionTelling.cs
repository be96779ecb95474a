using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Records;

namespace Shiji.Volunteering;

/// <summary>巡查讲述 — an inspection behind a figure: which point, what was found.</summary>
internal sealed class InspectionTelling : Telling<Inspection>
{
    public override IReadOnlyList<string> Columns => ["点位类型", "问题"];

    protected override async Task<IReadOnlyList<ToldRecord>> TellAsync(ShijiDb db, IReadOnlyList<Inspection> rows, Func<Inspection, long> amount, CancellationToken cancel)
    {
        var ids = rows.Select(r => r.PointId).Distinct().ToArray();
        var names = await db.Set<Point>().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name, cancel);
        return [.. rows.Select(r => new ToldRecord(r.Id, r.Day, r.OrganisationId, names.GetValueOrDefault(r.PointId, InspectionList.Elsewhere), $"/inspections/{r.Id}", amount(r), r.Evidence, r.State.Word()) { More = [r.Kind, r.Finding] })];
    }
}
