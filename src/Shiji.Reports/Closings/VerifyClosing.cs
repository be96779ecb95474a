using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Catalogues;
using Shiji.Kernel.Data;
using Shiji.Kernel.Freezing;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.Periods;
using Shiji.Kernel.Tallies;

namespace Shiji.Reports.Closings;

/// <summary>验定格 — adds a closing's figures up again from the records kept with it, and works out every digest anew: whoever wrote into them is found out.</summary>
public sealed class VerifyClosing(ShijiDb db, CatalogueShelf shelf)
{
    /// <summary>What does not hold, a sentence each; empty where all of it does.</summary>
    public async Task<IReadOnlyList<string>> DoAsync(Closing closing, CancellationToken cancel = default)
    {
        var catalogue = await shelf.TakeAsync(db, cancel);
        var keys = catalogue.Measures.ToDictionary(catalogue.IdOf);
        var figures = await db.Set<FrozenFigure>().AsNoTracking().Where(f => f.ClosingId == closing.Id).ToListAsync(cancel);
        var records = await db.Set<FrozenRecords>().AsNoTracking().Where(r => r.ClosingId == closing.Id).ToListAsync(cancel);
        var code = await db.Set<Organisation>().Where(o => o.Id == closing.OrganisationId).Select(o => o.Code).SingleAsync(cancel);
        var (wrong, sums, counts) = (new List<string>(), new Dictionary<string, long>(), new Dictionary<string, long>());
        foreach (var kept in records)
        {
            var set = FrozenContent.Read(FrozenContent.Unpacked(kept.Content));
            if (set.Digest != kept.Digest) wrong.Add($"明细 {kept.Kind} {kept.Series} 与它的摘要不符。");
            foreach (var (measure, amount) in set.Rows.SelectMany(set.Of))
            {
                sums[measure] = sums.GetValueOrDefault(measure) + amount;
                counts[measure] = counts.GetValueOrDefault(measure) + 1;
            }
        }

        var digests = records.ToDictionary(r => (r.Kind, r.Series), r => r.Digest);
        foreach (var figure in figures)
        {
            if (!keys.TryGetValue(figure.MeasureId, out var measure)) continue; // its register was retired; the total digest still covers it
            var amounts = new Amounts(figure.Amount, figure.Machine, figure.RollCall, figure.BackFilled, figure.Imported);
            if (counts.GetValueOrDefault(measure.Key) != figure.Records || (!measure.IsHeadcount && sums.GetValueOrDefault(measure.Key) != figure.Amount))
                wrong.Add($"“{measure.Name}”定格 {figure.Amount} {measure.Unit}、{figure.Records} 条，明细加起来是 {sums.GetValueOrDefault(measure.Key)} {measure.Unit}、{counts.GetValueOrDefault(measure.Key)} 条。");
            else if (ClosingDigest.OfFigure(measure, code, Period.Of(closing.Period).Code, amounts, digests.GetValueOrDefault((measure.RecordType.Name, measure.Series), "")) != figure.Digest)
                wrong.Add($"“{measure.Name}”与它的摘要不符，或此后统计办法改过。");
        }

        var all = figures.OrderBy(f => keys.TryGetValue(f.MeasureId, out var m) ? m.Key : "", StringComparer.Ordinal).Select(f => f.Digest);
        if (ClosingDigest.OfClosing(code, Period.Of(closing.Period).Code, closing.Edition, all) != closing.Digest) wrong.Add("总摘要与各个数的摘要不符。");
        return wrong;
    }
}
