using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Catalogues;
using Shiji.Kernel.Data;
using Shiji.Kernel.Jobs;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.Periods;
using Shiji.Kernel.Results;
using Shiji.Kernel.Tallies;
using Shiji.Kernel.Time;

namespace Shiji.Kernel.Proofs;

/// <summary>夜间核验 — counts the half-year being worked on again, every night; the job fails where a figure does not agree with its records.</summary>
public sealed class ProveNightly(ShijiDb db, Proof proof, TallyBook tallies, CatalogueShelf shelf, DistrictClock clock) : IJobWork
{
    private const int Told = 40;
    private const int Tries = 3;

    public static JobKind Kind { get; } = JobKind.Of<ProveNightly>("proof.nightly", "夜间核验") with { Again = true };

    public async Task<Outcome<string>> DoAsync(JobRun run, CancellationToken cancel)
    {
        var period = Period.Half(clock.Today.Year, clock.Today.Month <= 6 ? 1 : 2);
        for (var tries = 1; ; tries++)
        {
            var catalogue = await shelf.TakeAsync(db, cancel);
            await tallies.RefreshAsync(catalogue, (what, done, of) => run.Report(done, of, what), cancel);
            var turn = await TurnAsync(cancel);
            var result = await proof.RunAsync(catalogue, period, (what, done, of) => run.Report(done, of, what), cancel);
            if (result.Proved) return $"{period.Name}，{result.Compared} 处核对全部一致。";
            // Somebody saved between the refresh and the reading: what differs may only be late.
            if (tries < Tries && (await TurnAsync(cancel) != turn || await db.Set<StaleMark>().AnyAsync(cancel))) continue;
            await NoteAsync(run, result, cancel);
            return new Refusal($"核验不通过：{period.Name}，{result.Compared} 处核对，{result.Differences.Count} 处不符，{result.Strays.Count} 个组织有无处可计的记录。");
        }
    }

    private Task<long> TurnAsync(CancellationToken cancel) => db.Set<Book>().Select(b => b.Turn).SingleAsync(cancel);

    /// <summary>Which figures, for the district alone: whoever only keeps the program sees that it failed.</summary>
    private async Task NoteAsync(JobRun run, ProofResult result, CancellationToken cancel)
    {
        var root = await db.Set<Book>().Select(b => b.RootId).SingleAsync(cancel);
        var told = result.Differences.Take(Told).ToList();
        var ids = told.Select(d => d.NodeId).Distinct().ToList();
        var names = await db.Set<Organisation>().Where(o => ids.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.Name, cancel);
        foreach (var d in told) run.Note($"不符（{d.Reading}）：{names.GetValueOrDefault(d.NodeId, "没有这个组织")} {d.When} {d.Measure.Name}，账簿 {d.Book}，记录 {d.Records}。", root);
    }
}
