using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Catalogues;
using Shiji.Kernel.Data;
using Shiji.Kernel.Periods;
using Shiji.Kernel.Tallies;

namespace Shiji.Kernel.Proofs;

/// <summary>人群核验 — the kept sets of people against those counted anew: a set gone wrong is a wrong half-year at the next refresh.</summary>
internal static class CrowdProof
{
    public static async Task CompareAsync(ShijiDb db, Catalogue catalogue, Recount recount, ProofResult result, CancellationToken cancel)
    {
        var measures = catalogue.Measures.Where(m => m is { IsHeadcount: true, IsStock: false }).ToDictionary(catalogue.IdOf);
        var (first, last) = (PeriodKey.Month(recount.Span.From), PeriodKey.Month(recount.Span.LastDay));
        var missing = recount.Crowds;
        await foreach (var kept in db.Set<Crowd>().AsNoTracking().Where(c => c.Month >= first && c.Month <= last).AsAsyncEnumerable().WithCancellation(cancel))
        {
            if (!measures.TryGetValue(kept.MeasureId, out var measure)) continue;
            missing.TryRemove((kept.MeasureId, kept.Month, kept.NodeId), out var members);
            result.Compare(measure, new Spot(kept.NodeId, kept.Month), kept.Members, members);
        }

        foreach (var (key, members) in missing)
            result.Compare(measures[key.MeasureId], new Spot(key.NodeId, key.Month), [], members);
    }
}
