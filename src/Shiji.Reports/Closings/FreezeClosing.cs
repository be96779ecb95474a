using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Catalogues;
using Shiji.Kernel.Data;
using Shiji.Kernel.Freezing;
using Shiji.Kernel.Jobs;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.Periods;
using Shiji.Kernel.Results;

namespace Shiji.Reports.Closings;

/// <summary>定格 — reads the figures with every record behind them, compares, and stores both; where they do not agree nothing is stored and the closing says why.</summary>
public sealed class FreezeClosing(ShijiDb db, CatalogueShelf shelf, ReadFrozen reading, WriteBridge bridge) : IJobWork
{
    public static JobKind Kind { get; } = JobKind.Of<FreezeClosing>("report.freeze", "结账定格") with { Permission = Permission.ClosePeriods, Again = true, Left = "没有结成", Page = "/closings/" };

    public async Task<Outcome<string>> DoAsync(JobRun run, CancellationToken cancel)
    {
        if (await db.Set<Closing>().SingleOrDefaultAsync(c => c.Id == run.Job.SubjectId, cancel) is not { State: ClosingState.Freezing } closing) return new Refusal("这次结账已经另外办理。");
        using var _ = db.ByProgram(); // whoever submitted it was asked then
        var period = Period.Of(closing.Period);
        var frozen = await reading.DoAsync(closing.OrganisationId, period, rows => run.Report(rows, 0, "逐条通读记录"), cancel);
        var said = frozen.Ok ? $"{frozen.Value.Amounts.Count} 个数，依据 {frozen.Value.Sets.Sum(s => (long)s.Rows.Count)} 条记录，账实相符。" : "";
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (!frozen.Ok)
        {
            (closing.State, closing.Answer) = (ClosingState.Failed, frozen.Refusal.Message);
            await db.SaveChangesAsync(cancel);
            await transaction.CommitAsync(cancel);
            return frozen.Refusal;
        }

        run.Report(0, 0, "存下定格数");
        await StoreAsync(closing, period, frozen.Value, cancel);
        await bridge.DoAsync(closing, frozen.Value, cancel);
        closing.State = ClosingState.Submitted;
        await db.SaveChangesAsync(cancel);
        await run.DoneWithAsync(db, said, cancel);
        await transaction.CommitAsync(cancel);
        return said;
    }

    private async Task StoreAsync(Closing closing, Period period, Frozen frozen, CancellationToken cancel)
    {
        var catalogue = await shelf.TakeAsync(db, cancel);
        var code = await db.Set<Organisation>().Where(o => o.Id == closing.OrganisationId).Select(o => o.Code).SingleAsync(cancel);
        var sets = new Dictionary<(string, int), string>();
        foreach (var set in frozen.Sets)
        {
            db.Add(new FrozenRecords { ClosingId = closing.Id, OrganisationId = closing.OrganisationId, Day = closing.Day, Kind = set.Kind, Series = set.Series, Content = FrozenContent.Packed(FrozenContent.Raw(set)), Digest = set.Digest });
            sets[(set.Kind, set.Series)] = set.Digest;
        }

        var figures = frozen.Amounts.OrderBy(a => a.Measure.Key, StringComparer.Ordinal).Select(a => new FrozenFigure
        {
            ClosingId = closing.Id,
            OrganisationId = closing.OrganisationId,
            Day = closing.Day,
            MeasureId = catalogue.IdOf(a.Measure),
            Amount = a.Amounts.Total,
            Machine = a.Amounts.Machine,
            RollCall = a.Amounts.RollCall,
            BackFilled = a.Amounts.BackFilled,
            Imported = a.Amounts.Imported,
            Records = a.Records,
            Digest = ClosingDigest.OfFigure(a.Measure, code, period.Code, a.Amounts, sets[(a.Measure.RecordType.Name, a.Measure.Series)]),
        }).ToList();
        db.AddRange(figures);
        closing.Measures = figures.Count;
        closing.LastMeasure = catalogue.Measures.Max(catalogue.IdOf);
        closing.Records = frozen.Sets.Sum(s => (long)s.Rows.Count);
        closing.Digest = ClosingDigest.OfClosing(code, period.Code, closing.Edition, figures.Select(f => f.Digest));
    }
}
