using Shiji.Imports;
using Shiji.Kernel.Data;
using Shiji.Kernel.Parameters;
using Shiji.Kernel.Records;
using Shiji.Kernel.Results;
using Shiji.Kernel.Secrecy;
using Shiji.Kernel.Time;

namespace Shiji.League;

/// <summary>转接表来源 — the sheet of those who are sent.</summary>
internal sealed class TransferKinds(ShijiDb db, TransferDesk desk, UndoTransfers undo, RuleReader rules, RecordImporter importer, Vault vault, DistrictClock clock) : KindSource
{
    private static readonly TransferKind Kind = new();

    public override Task<IReadOnlyList<ImportKind>> AllAsync(CancellationToken cancel) => Task.FromResult<IReadOnlyList<ImportKind>>([Kind]);

    public override Task<ImportKind?> FindAsync(string key, CancellationToken cancel) => Task.FromResult<ImportKind?>(key == Kind.Key ? Kind : null);

    public override async Task<Intake> BeginAsync(ImportKind kind, ColumnMapping mapping, CancellationToken cancel) =>
        new TransferIntake(db, new(mapping), await Destinations.ReadAsync(db, clock.Today, cancel), new(db), desk, await rules.OnAsync(clock.Today, cancel), await desk.DueAsync(cancel), importer, vault, clock);

    public override Task<Refusal?> UndoAsync(ImportRun run, string reason, Func<int, Task> close, CancellationToken cancel) => undo.DoAsync(run, reason, close, cancel);
}
