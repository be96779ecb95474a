using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Catalogues;
using Shiji.Kernel.Data;
using Shiji.Kernel.Measures;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.Time;

namespace Shiji.Kernel.Tallies;

/// <summary>
/// 累计簿 — recounts what may have changed, in SQL, and posts the difference (盘点差异入账). Nothing else writes
/// a tally or a total; so whatever goes wrong elsewhere, a figure can be late but never drift.
/// </summary>
public sealed class TallyBook(ShijiDb db, DistrictClock clock)
{
    /// <summary>Brings the book up to date; returns the number of postings. Cheap when nothing changed.</summary>
    public async Task<long> RefreshAsync(Catalogue catalogue, Action<string, int, int>? doing = null, CancellationToken cancel = default)
    {
        if (!await db.Set<StaleMark>().AnyAsync(cancel)) return 0;

        using var unhurried = db.UnhurriedWork();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await db.Set<Book>().ExecuteUpdateAsync(b => b.SetProperty(x => x.Turn, x => x.Turn + 1), cancel);
        var book = await db.Set<Book>().AsNoTracking().SingleAsync(cancel);

        // With an older catalogue the marks of what it does not know would be taken and not counted.
        if (book.CatalogueVersion != catalogue.Version) throw new InvalidOperationException($"The book has catalogue {book.CatalogueVersion}, not {catalogue.Version}; take it from the shelf again.");

        // From here on we are alone, and every statement sees all that was committed before.
        var marks = await db.Set<StaleMark>().AsNoTracking().ToListAsync(cancel);
        foreach (var taken in marks.Select(m => m.Id).Chunk(10_000)) // one parameter each, of which SQLite takes 32,766
            await db.Set<StaleMark>().Where(m => taken.Contains(m.Id)).ExecuteDeleteAsync(cancel);

        var moved = marks.Exists(m => m.Kind == StaleMark.Tree);
        var tree = moved ? await AncestryBook.RebuildAsync(db, cancel) : await TreeHistory.LoadAsync(db, cancel);
        var stale = Stale.Of(marks, catalogue);
        var headcounts = (moved ? catalogue.Measures.Select(m => (Measure: m, Days: (DateOnly[]?)null)) : stale)
            .Where(s => s.Measure.IsHeadcount).GroupBy(s => s.Measure.Kin).ToList();
        var (done, steps) = (0, stale.Count(s => !s.Measure.IsHeadcount) + 1 + headcounts.Count);

        foreach (var (measure, days) in stale.Where(s => !s.Measure.IsHeadcount))
        {
            doing?.Invoke(measure.Name, done++, steps);
            await PostAsync(book.Turn, catalogue.IdOf(measure), Difference(catalogue, measure, days), cancel);
        }

        var posted = await db.Database.ExecuteSqlAsync($"""
            INSERT INTO tally (measure_id, organisation_id, day, amount, machine, roll_call, back_filled, imported)
            SELECT measure_id, organisation_id, day, amount, machine, roll_call, back_filled, imported FROM posting WHERE turn = {book.Turn}
            ON CONFLICT (measure_id, day, organisation_id) DO UPDATE SET amount = tally.amount + excluded.amount,
                machine = tally.machine + excluded.machine, roll_call = tally.roll_call + excluded.roll_call,
                back_filled = tally.back_filled + excluded.back_filled, imported = tally.imported + excluded.imported
            """, cancel);

        doing?.Invoke("各级各期合计", done++, steps);
        await new TotalBook(db, catalogue, tree, book.OpensOn).PostAsync(book.Turn, moved, cancel);

        var crowds = new CrowdBook(db, tree, book.OpensOn);
        foreach (var kin in headcounts)
        {
            var (first, days) = kin.First(); // the same records, so the same days
            doing?.Invoke(first.Name, done++, steps);
            await crowds.RecountAsync([.. kin.Select(k => (k.Measure, catalogue.IdOf(k.Measure)))], days, cancel);
        }

        await StampAsync(catalogue, moved ? catalogue.Measures : stale.Select(s => s.Measure), cancel);
        await transaction.CommitAsync(cancel);
        return posted;
    }

    /// <summary>盘点差异 — what the records say, less what the book says, on these days or (null) on all.</summary>
    public IQueryable<Cell> Difference(Catalogue catalogue, Measure measure, DateOnly[]? days)
    {
        var id = catalogue.IdOf(measure);
        var book = db.Set<Tally>().Where(t => t.MeasureId == id).Select(t => new Cell
        {
            OrganisationId = t.OrganisationId,
            Day = t.Day,
            Amount = -t.Amount,
            Machine = -t.Machine,
            RollCall = -t.RollCall,
            BackFilled = -t.BackFilled,
            Imported = -t.Imported,
        });
        var records = measure.Movements(db);
        return (days is null ? records.Concat(book) : records.Where(c => days.Contains(c.Day)).Concat(book.Where(c => days.Contains(c.Day))))
            .Added()
            .Where(c => c.Amount != 0 || c.Machine != 0 || c.RollCall != 0 || c.BackFilled != 0 || c.Imported != 0);
    }

    private async Task PostAsync(long turn, int measureId, IQueryable<Cell> cells, CancellationToken cancel)
    {
        await using var insert = cells.CreateDbCommand(); // the query's own SELECT, with an INSERT in front
        insert.CommandText = $"""
            INSERT INTO posting (measure_id, organisation_id, day, amount, machine, roll_call, back_filled, imported, turn)
            SELECT {measureId}, c."OrganisationId", c."Day", c."Amount", c."Machine", c."RollCall", c."BackFilled", c."Imported", {turn}
            FROM ({insert.CommandText}) AS c
            """;
        await insert.ExecuteNonQueryAsync(cancel);
    }

    private async Task StampAsync(Catalogue catalogue, IEnumerable<Measure> measures, CancellationToken cancel)
    {
        var (now, ids) = (clock.UtcNow, measures.Select(catalogue.IdOf).ToArray());
        await db.Set<LedgerAccount>().Where(a => ids.Contains(a.Id)).ExecuteUpdateAsync(a => a.SetProperty(x => x.RecountedAt, now), cancel);
        await db.Set<Book>().ExecuteUpdateAsync(b => b.SetProperty(x => x.RefreshedAt, now), cancel);
    }
}
