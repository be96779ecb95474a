using Microsoft.EntityFrameworkCore;
using Shiji.Imports;
using Shiji.Kernel.Data;
using Shiji.Kernel.Parameters;
using Shiji.Kernel.Records;
using Shiji.Kernel.Results;
using Shiji.Kernel.Secrecy;
using Shiji.Kernel.Tallies;
using Shiji.Kernel.Time;

namespace Shiji.Activities;

/// <summary>时长来源 — hours that another platform recorded; offered where the district keeps a kind whose hours count.</summary>
internal sealed class HoursKinds(ShijiDb db, RuleReader rules, RecordImporter importer, IEnumerable<PersonNumbers> numbers, UndoHours undo, Vault vault, DistrictClock clock) : KindSource
{
    public override async Task<IReadOnlyList<ImportKind>> AllAsync(CancellationToken cancel) => await FindAsync(HoursKind.Whole, cancel) is { } kind ? [kind] : [];

    public override async Task<ImportKind?> FindAsync(string key, CancellationToken cancel) =>
        key == HoursKind.Whole && await TimedAsync(cancel) is { Count: > 0 } timed ? new HoursKind(timed) : null;

    public override async Task<Intake> BeginAsync(ImportKind kind, ColumnMapping mapping, CancellationToken cancel) => await OpenAsync(kind, mapping, cancel);

    internal async Task<HoursIntake> OpenAsync(ImportKind kind, ColumnMapping mapping, CancellationToken cancel)
    {
        var (hours, history) = ((HoursKind)kind, await rules.HistoryAsync(cancel));
        var organisations = await OrganisationIndex.ReadAsync(db, cancel);
        var make = new MakeSessions(db, await PlaceIndex.ReadAsync(db, cancel), history, importer, clock);
        return new HoursIntake(
            db, new(hours, mapping, organisations), new(db, new(db, vault, clock.Today), numbers, vault), new(new(db), make, clock), make, new(db, history, clock), importer, hours.Timed, organisations, await db.Set<Book>().Select(b => b.OpensOn).SingleAsync(cancel), clock);
    }

    public override Task<Refusal?> UndoAsync(ImportRun run, string reason, Func<int, Task> close, CancellationToken cancel) => undo.DoAsync(run, close, cancel);

    private Task<List<ActivityKind>> TimedAsync(CancellationToken cancel) => db.Set<ActivityKind>().AsNoTracking().Where(k => k.Timed && k.Named).OrderBy(k => k.Id).ToListAsync(cancel);
}
