using Shiji.Kernel.Data;
using Shiji.Kernel.Parameters;
using Shiji.Kernel.People;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;

namespace Shiji.Imports;

/// <summary>人员来源 — the roll of people.</summary>
internal sealed class PersonKinds(ShijiDb db, KnownPeople known, RegisterPerson register, RuleReader rules, UndoPeople undo, DistrictClock clock) : KindSource
{
    private static readonly PersonKind Kind = new();

    public override Task<IReadOnlyList<ImportKind>> AllAsync(CancellationToken cancel) => Task.FromResult<IReadOnlyList<ImportKind>>([Kind]);

    public override Task<ImportKind?> FindAsync(string key, CancellationToken cancel) => Task.FromResult<ImportKind?>(key == Kind.Key ? Kind : null);

    public override async Task<Intake> BeginAsync(ImportKind kind, ColumnMapping mapping, CancellationToken cancel) =>
        new PersonIntake(db, new(mapping, await OrganisationIndex.ReadAsync(db, cancel), register, await rules.OnAsync(clock.Today, cancel), clock.Today), known, clock);

    public override Task<Refusal?> UndoAsync(ImportRun run, string reason, Func<int, Task> close, CancellationToken cancel) => undo.DoAsync(run, close, cancel);
}
