using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Freezing;
using Shiji.Kernel.Measures;

namespace Shiji.Reports.Closings;

/// <summary>看变动 — the very records behind a line of the bridge: which came, went or count differently.</summary>
public sealed class ReadMoves(ShijiDb db)
{
    /// <summary>None where the closing is a first edition.</summary>
    public async Task<IReadOnlyList<MovedRecord>> DoAsync(Closing closing, Measure measure, CancellationToken cancel = default)
    {
        var before = await db.Set<Closing>().Where(c => c.OrganisationId == closing.OrganisationId && c.Period == closing.Period && c.State == ClosingState.Accepted && c.Edition < closing.Edition)
            .OrderByDescending(c => c.Edition).Select(c => (Guid?)c.Id).FirstOrDefaultAsync(cancel);
        if (before is not { } last) return [];
        var (was, now) = (await CountedAsync(last, measure, cancel), await CountedAsync(closing.Id, measure, cancel));
        return
        [
            .. was.Keys.Union(now.Keys).Select(id => new MovedRecord(id, was.TryGetValue(id, out var w) ? w : null, now.TryGetValue(id, out var n) ? n : null)).Where(m => m.Was != m.Now),
        ];
    }

    private async Task<Dictionary<Guid, long>> CountedAsync(Guid closing, Measure measure, CancellationToken cancel)
    {
        var kept = await db.Set<FrozenRecords>().AsNoTracking().SingleOrDefaultAsync(r => r.ClosingId == closing && r.Kind == measure.RecordType.Name && r.Series == measure.Series, cancel);
        if (kept is null) return [];
        var set = FrozenContent.Read(FrozenContent.Unpacked(kept.Content));
        var place = set.Measures.ToList().IndexOf(measure.Key);
        var at = set.Patterns.Select(p => Array.IndexOf(p, place)).ToArray();
        return place < 0 ? [] : set.Rows.Where(r => at[r.Pattern] >= 0).ToDictionary(r => r.Id, r => r.Amounts[at[r.Pattern]]);
    }
}
