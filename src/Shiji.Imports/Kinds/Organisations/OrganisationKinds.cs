using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;

namespace Shiji.Imports;

/// <summary>组织来源 — the roll of organisations.</summary>
internal sealed class OrganisationKinds(ShijiDb db, EstablishOrganisations establish, UndoOrganisations undo, DistrictClock clock) : KindSource
{
    private static readonly OrganisationKind Kind = new();

    public override Task<IReadOnlyList<ImportKind>> AllAsync(CancellationToken cancel) => Task.FromResult<IReadOnlyList<ImportKind>>([Kind]);

    public override Task<ImportKind?> FindAsync(string key, CancellationToken cancel) => Task.FromResult<ImportKind?>(key == Kind.Key ? Kind : null);

    public override async Task<Intake> BeginAsync(ImportKind kind, ColumnMapping mapping, CancellationToken cancel) =>
        new OrganisationIntake(db, new(mapping, await OrganisationIndex.ReadAsync(db, cancel)), await StandingAsync(cancel), new(db, clock), establish, clock);

    public override Task<Refusal?> UndoAsync(ImportRun run, string reason, Func<int, Task> close, CancellationToken cancel) => undo.DoAsync(run, close, cancel);

    private Task<Dictionary<string, string>> StandingAsync(CancellationToken cancel) => db.Set<Organisation>().AsNoTracking().ToDictionaryAsync(o => o.Code, o => o.Name, cancel);
}
