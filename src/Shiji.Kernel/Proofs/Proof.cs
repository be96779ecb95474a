using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Catalogues;
using Shiji.Kernel.Data;
using Shiji.Kernel.Figures;
using Shiji.Kernel.Measures;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.Periods;
using Shiji.Kernel.Tallies;
using Shiji.Kernel.Time;

namespace Shiji.Kernel.Proofs;

/// <summary>
/// 核验 — recounts every measure of every organisation and compares: the streaming pass with the totals, and the
/// lists' own SQL with the day tallies and with the people counted. Reads one snapshot; changes no figure.
/// </summary>
public sealed class Proof(ShijiDb db, TallyBook book, FigureReader figures, DistrictClock clock)
{
    /// <summary>The streaming pass against the book's totals.</summary>
    public async Task<ProofResult> PassAsync(Catalogue catalogue, Period period, CancellationToken cancel = default)
    {
        using var unhurried = db.UnhurriedWork();
        await using var snapshot = await SnapshotAsync(cancel);
        return (await PassInAsync(catalogue, period, null, cancel)).Result;
    }

    /// <summary>Everything: the pass, then every measure's list; <paramref name="doing"/> hears the step, and how many of how many are done.</summary>
    public async Task<ProofResult> RunAsync(Catalogue catalogue, Period period, Action<string, long, long>? doing = null, CancellationToken cancel = default)
    {
        ProofResult result;
        using var unhurried = db.UnhurriedWork();
        await using (await SnapshotAsync(cancel))
        {
            const string Reading = "逐条通读记录";
            doing?.Invoke(Reading, 0, 1);
            (result, var recount) = await PassInAsync(catalogue, period, doing is null ? null : (done, of) => doing(Reading, done, of), cancel);
            doing?.Invoke("逐月核对人群", 0, 1);
            await CrowdProof.CompareAsync(db, catalogue, recount, result, cancel);
            await ListsAsync(catalogue, period, result, doing, cancel);
        }

        if (result.Proved)
        {
            var now = clock.UtcNow;
            await db.Set<Book>().ExecuteUpdateAsync(b => b.SetProperty(x => x.ProvedAt, now), cancel);
        }

        return result;
    }

    private Task<Microsoft.EntityFrameworkCore.Storage.IDbContextTransaction> SnapshotAsync(CancellationToken cancel) =>
        db.Database.BeginTransactionAsync(db.Storage.Snapshot, cancel);

    private async Task<(ProofResult Result, Recount Recount)> PassInAsync(Catalogue catalogue, Period period, Action<long, long>? doing, CancellationToken cancel)
    {
        var opensOn = await db.Set<Book>().Select(b => b.OpensOn).SingleAsync(cancel);
        var tree = await TreeHistory.LoadAsync(db, cancel);
        var recount = Recount.Run(db, catalogue, tree, opensOn, period, doing, cancel);
        var result = new ProofResult();
        var expected = recount.Totals();
        var byId = catalogue.Measures.ToDictionary(catalogue.IdOf);

        using (var rows = db.Storage.Read<Total>(db, recount.Where, nameof(Total.MeasureId), nameof(Total.Period), nameof(Total.NodeId),
                   nameof(Total.Amount), nameof(Total.Machine), nameof(Total.RollCall), nameof(Total.BackFilled), nameof(Total.Imported)))
            while (rows.Read())
            {
                var (measure, key, node) = (rows.Int(0), rows.Int(1), rows.Int(2));
                var stands = new Amounts(rows.Long(3), rows.Long(4), rows.Long(5), rows.Long(6), rows.Long(7));
                expected[measure].Remove((key, node), out var counted);
                result.Compare(byId[measure], new Spot(node, key), stands, counted, "通读");
            }

        foreach (var (measure, missing) in expected)
            foreach (var ((key, node), counted) in missing)
                result.Compare(byId[measure], new Spot(node, key), default, counted, "通读");
        // Once for a kind of record, not again for every part and quantity of it.
        foreach (var stray in recount.Strays.GroupBy(s => (KindOf(catalogue.Measures[s.Key.Measure]), s.Key.OrganisationId)))
            result.Stray(catalogue.Measures[stray.First().Key.Measure], new Spot(stray.Key.OrganisationId, Span: recount.Span), stray.First().Value);
        return (result, recount);
    }

    private async Task ListsAsync(Catalogue catalogue, Period period, ProofResult result, Action<string, long, long>? doing, CancellationToken cancel)
    {
        var done = 0;
        void Tell() => doing?.Invoke("逐个度量核对明细", done++, catalogue.Measures.Count);
        foreach (var measure in catalogue.Measures.Where(m => !m.IsHeadcount))
        {
            Tell();
            await foreach (var cell in book.Difference(catalogue, measure, null).AsAsyncEnumerable().WithCancellation(cancel))
                result.Compare(measure, new Spot(cell.OrganisationId, Day: cell.Day), default,
                    new(cell.Amount, cell.Machine, cell.RollCall, cell.BackFilled, cell.Imported), "明细");
            result.Checked();
        }

        foreach (var measure in catalogue.Measures.Where(m => m.IsHeadcount))
        {
            Tell();
            await PeopleAsync(catalogue, measure, period, result, cancel);
        }
    }

    /// <summary>Of people the book keeps sets; SQL counts them its own way: for every organisation that has none below it, and for the district by its list.</summary>
    private async Task PeopleAsync(Catalogue catalogue, Measure measure, Period period, ProofResult result, CancellationToken cancel)
    {
        var root = await db.Set<Book>().Select(b => b.RootId).SingleAsync(cancel);
        var above = db.Set<Ancestry>().Where(a => a.Distance > 0).Select(a => a.NodeId);
        var leaves = await db.Set<Ancestry>().Where(a => a.Distance == 0 && !above.Contains(a.NodeId)).Select(a => a.NodeId).Distinct().ToListAsync(cancel);
        Period[] spans = period.Key is null ? [.. period.Months.Select(Period.Of)] : [period];
        var stands = await figures.ReadAsync(catalogue, [measure], [root, .. leaves], spans, cancel);
        foreach (var span in spans)
        {
            var own = await measure.OwnCountsAsync(db, span, cancel);
            if (stands[measure, root, span] is not { } district) continue; // people in office before the book opened are nobody's figure
            foreach (var leaf in leaves)
                result.Compare(measure, new Spot(leaf, Span: span), new(stands[measure, leaf, span]!.Value.Total), new(own.GetValueOrDefault(leaf)), "明细");
            result.Compare(measure, new Spot(root, Span: span), new(district.Total), new(await measure.ListCountAsync(db, root, span, cancel)), "明细");
        }
    }

    private static (Type, int) KindOf(Measure measure) => (measure.RecordType, measure.Series);
}
