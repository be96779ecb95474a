using Shiji.Kernel.Data;
using Shiji.Kernel.Measures;
using Shiji.Kernel.Periods;

namespace Shiji.Kernel.Records;

/// <summary>问明细 — which of the records that a measure counts are asked for.</summary>
/// <param name="Own">Only those the node keeps itself, without those below it.</param>
public sealed record RecordQuestion(int Node, Period Period, bool Own = false, Evidence? Evidence = null)
{
    public IQueryable<T> Of<T>(ShijiDb db, Measure<T> measure) where T : class, IRecord
    {
        var rows = measure.Records(db, Node, Period);
        if (Own) rows = rows.Where(r => r.OrganisationId == Node);
        return Evidence is { } asked ? rows.Where(r => r.Evidence == asked) : rows;
    }
}
