using Microsoft.EntityFrameworkCore;
using Shiji.Imports;
using Shiji.Kernel.Data;
using Shiji.Kernel.Parameters;
using Shiji.Kernel.Records;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;

namespace Shiji.Activities;

/// <summary>场次来源 — the roll of sessions of another platform.</summary>
internal sealed class SessionKinds(ShijiDb db, RuleReader rules, RecordImporter importer, UndoSessions undo, DistrictClock clock) : KindSource
{
    public override async Task<IReadOnlyList<ImportKind>> AllAsync(CancellationToken cancel) => [await KindAsync(cancel)];

    public override async Task<ImportKind?> FindAsync(string key, CancellationToken cancel) => key == SessionKind.Whole ? await KindAsync(cancel) : null;

    public override async Task<Intake> BeginAsync(ImportKind kind, ColumnMapping mapping, CancellationToken cancel)
    {
        var places = await PlaceIndex.ReadAsync(db, cancel);
        var reading = new SessionReading((SessionKind)kind, mapping, await OrganisationIndex.ReadAsync(db, cancel), places);
        return new SessionIntake(db, reading, new(db), new(db, places, await rules.HistoryAsync(cancel), importer, clock), clock);
    }

    public override Task<Refusal?> UndoAsync(ImportRun run, string reason, Func<int, Task> close, CancellationToken cancel) => undo.DoAsync(run, close, cancel);

    private async Task<SessionKind> KindAsync(CancellationToken cancel) => new(await db.Set<ActivityKind>().AsNoTracking().OrderBy(k => k.Id).ToListAsync(cancel));
}
