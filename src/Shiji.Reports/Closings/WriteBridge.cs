using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Catalogues;
using Shiji.Kernel.Data;
using Shiji.Kernel.Freezing;
using Shiji.Kernel.Records;

namespace Shiji.Reports.Closings;

/// <summary>写变动表 — sets a new edition beside the one accepted before it, record by record.</summary>
public sealed class WriteBridge(ShijiDb db, CatalogueShelf shelf)
{
    public async Task DoAsync(Closing closing, Frozen frozen, CancellationToken cancel)
    {
        var before = await db.Set<Closing>().Where(c => c.OrganisationId == closing.OrganisationId && c.Period == closing.Period && c.State == ClosingState.Accepted)
            .OrderByDescending(c => c.Edition).Select(c => (Guid?)c.Id).FirstOrDefaultAsync(cancel);
        if (before is not { } last) return;
        var catalogue = await shelf.TakeAsync(db, cancel);
        var opening = await db.Set<FrozenFigure>().Where(f => f.ClosingId == last).ToDictionaryAsync(f => f.MeasureId, f => f.Amount, cancel);
        var ending = frozen.Amounts.ToDictionary(a => catalogue.IdOf(a.Measure), a => a.Amounts.Total);
        var moves = await MovesAsync(last, frozen, catalogue, cancel);
        foreach (var measure in catalogue.Measures)
        {
            var id = catalogue.IdOf(measure);
            var move = moves.GetValueOrDefault(measure.Key);
            if (move == default && opening.GetValueOrDefault(id) == ending.GetValueOrDefault(id)) continue;
            db.Add(new BridgeLine
            {
                ClosingId = closing.Id,
                OrganisationId = closing.OrganisationId,
                Day = closing.Day,
                MeasureId = id,
                Opening = opening.GetValueOrDefault(id),
                Added = move.Added,
                Removed = move.Removed,
                Corrected = move.Corrected,
                Ending = ending.GetValueOrDefault(id),
                Came = move.Came,
                Went = move.Went,
                Changed = move.Changed,
            });
        }
    }

    private async Task<Dictionary<string, BridgeMove>> MovesAsync(Guid before, Frozen frozen, Catalogue catalogue, CancellationToken cancel)
    {
        var packed = await db.Set<FrozenRecords>().AsNoTracking().Where(r => r.ClosingId == before).ToDictionaryAsync(r => (r.Kind, r.Series), cancel);
        var now = frozen.Sets.ToDictionary(s => (s.Kind, s.Series));
        var moves = new Dictionary<string, BridgeMove>();
        foreach (var key in packed.Keys.Union(now.Keys))
        {
            var (was, after) = (packed.GetValueOrDefault(key), now.GetValueOrDefault(key));
            if (was?.Digest == after?.Digest) continue; // the same records in the same state
            var set = was is null ? null : FrozenContent.Read(FrozenContent.Unpacked(was.Content));
            var corrections = await CorrectionsAsync(catalogue, key.Kind, Bridge.Came(set, after), cancel);
            foreach (var (measure, move) in Bridge.Between(set, after, id => corrections.TryGetValue(id, out var of) ? of : null)) moves[measure] = move;
        }

        return moves;
    }

    /// <summary>Whose place the records that came take; nobody's where their kind knows no corrections.</summary>
    private Task<Dictionary<Guid, Guid>> CorrectionsAsync(Catalogue catalogue, string kind, IReadOnlyList<Guid> came, CancellationToken cancel)
    {
        var type = catalogue.Measures.First(m => m.RecordType.Name == kind).RecordType;
        if (!type.IsAssignableTo(typeof(ICorrecting)) || came.Count == 0) return Task.FromResult(new Dictionary<Guid, Guid>());
        return (Task<Dictionary<Guid, Guid>>)GetType().GetMethod(nameof(OfAsync), BindingFlags.NonPublic | BindingFlags.Instance)!.MakeGenericMethod(type).Invoke(this, [came, cancel])!;
    }

    private async Task<Dictionary<Guid, Guid>> OfAsync<T>(IReadOnlyList<Guid> came, CancellationToken cancel) where T : class, ICorrecting
    {
        var corrections = new Dictionary<Guid, Guid>();
        foreach (var ids in came.Chunk(1000))
            foreach (var row in await db.Set<T>().Where(r => ids.Contains(r.Id) && r.CorrectionOf != null).Select(r => new { r.Id, r.CorrectionOf }).ToListAsync(cancel))
                corrections[row.Id] = row.CorrectionOf!.Value;
        return corrections;
    }
}
