using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Catalogues;
using Shiji.Kernel.Data;
using Shiji.Kernel.Organisations;

namespace Shiji.Kernel.Tallies;

/// <summary>合计簿 — carries what a turn posted up the tree and up the periods. When the tree itself changed, it is written anew from the tallies.</summary>
public sealed class TotalBook(ShijiDb db, Catalogue catalogue, TreeHistory tree, DateOnly opensOn)
{
    public async Task PostAsync(long turn, bool anew, CancellationToken cancel)
    {
        var added = catalogue.Measures.Where(m => !m.IsHeadcount).ToDictionary(catalogue.IdOf, m => m.IsStock);
        var stocks = added.Where(a => a.Value).Select(a => a.Key).ToHashSet();
        var changedStocks = anew ? stocks : [.. await db.Set<Posting>().Where(p => p.Turn == turn).Select(p => p.MeasureId).Distinct().Where(id => stocks.Contains(id)).ToListAsync(cancel)];

        if (anew)
        {
            var ids = added.Keys.ToArray();
            await db.Set<Total>().Where(t => ids.Contains(t.MeasureId)).ExecuteDeleteAsync(cancel);
        }

        var flows = new RollUp(tree);
        foreach (var (measure, organisation, day, amounts) in anew ? Cells<Tally>("", cancel) : Cells<Posting>($" WHERE turn = {turn}", cancel))
            if (!stocks.Contains(measure) && added.ContainsKey(measure)) flows.Add(measure, organisation, day, amounts);
        if (flows.Totals() is { Count: > 0 } totals)
            await db.Storage.PostTotalsAsync(db, totals, add: true, cancel);

        foreach (var stock in changedStocks)
        {
            var levels = new StockLevels(tree, opensOn);
            foreach (var (_, organisation, day, amounts) in Cells<Tally>($" WHERE measure_id = {stock}", cancel))
                levels.Add(organisation, day, amounts);
            await db.Set<Total>().Where(t => t.MeasureId == stock).ExecuteDeleteAsync(cancel);
            await db.Storage.InsertAsync(db, levels.Totals(stock), null, cancel);
        }
    }

    private IEnumerable<(int Measure, int Organisation, DateOnly Day, Amounts Amounts)> Cells<T>(string where, CancellationToken cancel)
    {
        using var rows = db.Storage.Read<T>(db, where, nameof(Tally.MeasureId), nameof(Tally.OrganisationId), nameof(Tally.Day),
            nameof(Tally.Amount), nameof(Tally.Machine), nameof(Tally.RollCall), nameof(Tally.BackFilled), nameof(Tally.Imported));
        while (rows.Read())
        {
            cancel.ThrowIfCancellationRequested();
            yield return (rows.Int(0), rows.Int(1), rows.Day(2), new(rows.Long(3), rows.Long(4), rows.Long(5), rows.Long(6), rows.Long(7)));
        }
    }
}
